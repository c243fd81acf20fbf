"""Sentences and the attributions that must be found in them."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.language.annotations import Attribution

SURE = 0.4


def text_of(doc: Doc, span: tuple[int, int] | None) -> str | None:
    return doc[span[0] : span[1]].text if span else None


def triples(doc: Doc) -> list[tuple[str | None, str | None, str]]:
    return [
        (text_of(doc, a.source_span), text_of(doc, a.cue), " … ".join(doc[s:e].text for s, e in a.pieces))
        for a in doc._.attributions
        if a.confidence >= SURE
    ]


def only(doc: Doc, lemma: str) -> Attribution:
    (found,) = [a for a in doc._.attributions if a.lemma == lemma]
    assert isinstance(found, Attribution)
    return found


DIRECT = [
    ('"We won the vote," the mayor said.', "the mayor", "said", "We won the vote"),
    ('"We won the vote," said the mayor.', "the mayor", "said", "We won the vote"),
    ("“We won the vote,” the mayor told reporters.", "the mayor", "told", "We won the vote"),
    ("``We won the vote,'' the mayor said.", "the mayor", "said", "We won the vote"),
    ("‘We won the vote,’ the mayor said.", "the mayor", "said", "We won the vote"),
    ('The mayor said: "We won the vote."', "The mayor", "said", "We won the vote."),
    ('The mayor said, "We won the vote."', "The mayor", "said", "We won the vote."),
    ('"We won," the mayor said, "by two votes."', "the mayor", "said", "We won … by two votes."),
    ('"We won," said the mayor. "It was close."', "the mayor", "said", "We won … It was close."),
    ('"We won. It was close," the mayor added.', "the mayor", "added", "We won. It was close"),
    ('"Who won the vote?" the mayor asked.', "the mayor", "asked", "Who won the vote?"),
    ('"We won!" the mayor shouted from the balcony.', "the mayor", "shouted", "We won!"),
    (
        '"We will not leave," Ana Diaz, the head of the union, told the crowd.',
        "Ana Diaz, the head of the union", "told", "We will not leave",
    ),
    (
        '"We will not leave," said Ana Diaz, who leads the union.',
        "Ana Diaz, who leads the union", "said", "We will not leave",
    ),
    ('In a statement, the ministry said: "The talks failed."', "the ministry", "said", "The talks failed."),
    ('The ministry wrote on Twitter: "The talks failed."', "The ministry", "wrote", "The talks failed."),
    ('The letter reads: "The talks failed."', "The letter", "reads", "The talks failed."),
    ('The senator said:\n\n"The talks failed."', "The senator", "said", "The talks failed."),
    ("“The talks failed.\n\n“We go home,” said the envoy.", "the envoy", "said", "We go home"),
    ('"He said \'go home\' twice," the aide said.', "the aide", "said", "He said 'go home' twice"),
    ('"We won," he has often said.', "he", "has often said", "We won"),
    ('"We won," he joked.', "he", "joked", "We won"),
    ("The envoy said:\n\nTalks are over. We leave.", "The envoy", "said", "Talks are over. We leave."),
    ('"We won," said Ana Diaz, waving to the crowd.', "Ana Diaz", "said", "We won"),
]  # fmt: skip

INDIRECT = [
    ("The envoy said that the talks had failed.", "The envoy", "said", "that the talks had failed"),
    ("The envoy said the talks had failed.", "The envoy", "said", "the talks had failed"),
    ("The talks had failed, the envoy said.", "the envoy", "said", "The talks had failed"),
    ("The talks, the envoy said, had failed.", "the envoy", "said", "The talks … had failed"),
    ("The talks had failed, said the envoy.", "the envoy", "said", "The talks had failed"),
    ("He told reporters the talks had failed.", "He", "told", "the talks had failed"),
    ("Peru has said it will join the pact.", "Peru", "has said", "it will join the pact"),
    ("Peru also said it would join the pact.", "Peru", "also said", "it would join the pact"),
    ("Peru did not say whether it would join.", "Peru", "did not say", "whether it would join"),
    ("The premier warned that prices would rise.", "The premier", "warned", "that prices would rise"),
    ("The envoy pointed out that talks failed.", "The envoy", "pointed out", "that talks failed"),
    ("The minister explained why prices rose.", "The minister", "explained", "why prices rose"),
    ("Rebels claimed to have shot down a jet.", "Rebels", "claimed", "to have shot down a jet"),
    ("The aide denied taking any money.", "The aide", "denied", "taking any money"),
    ("The bishop called the law unjust.", "The bishop", "called", "the law unjust"),
    ("The bishop called the law a disgrace.", "The bishop", "called", "the law a disgrace"),
    ("The bishop described the law as unjust.", "The bishop", "described", "the law as unjust"),
    ("Critics dismissed the vote as a sham.", "Critics", "dismissed", "the vote as a sham"),
    ("The judge noted a lack of evidence.", "The judge", "noted", "a lack of evidence"),
    ("Turkey accused Greece of spying.", "Turkey", "accused", "Greece of spying"),
    ("Kenya urged both sides to stop fighting.", "Kenya", "urged", "both sides to stop fighting"),
    ("Kenya called for an end to the fighting.", "Kenya", "called for", "an end to the fighting"),
    ("Kenya called on both sides to stop.", "Kenya", "called on", "both sides to stop"),
    ("The general told his troops to retreat.", "The general", "told", "to retreat"),
    ("The premier vowed to fight corruption.", "The premier", "vowed", "to fight corruption"),
    ("The union thinks the offer is too low.", "The union", "thinks", "the offer is too low"),
    ("Voters see the mayor as honest.", "Voters", "see", "the mayor as honest"),
    ("A poll showed that the party was ahead.", "A poll", "showed", "that the party was ahead"),
    ("The senator spoke of a new beginning.", "The senator", "spoke of", "a new beginning"),
    ("As the envoy noted, the talks failed.", "the envoy", "noted", "the talks failed"),
    ("France condemned the attack.", "France", "condemned", "the attack"),
    ("The treaty was condemned by unions.", "unions", "was condemned by", "The treaty"),
    ("The minister met the envoy and called the plan foolish.", "The minister", "called", "the plan foolish"),
    ("He left the room, saying that the talks had failed.", "He", "saying", "that the talks had failed"),
    ("He made headlines by saying the vote was rigged.", "He", "saying", "the vote was rigged"),
    ("He tried to explain why prices rose.", "He", "tried to explain", "why prices rose"),
    ("He met a woman who said that she saw the crash.", "who", "said", "that she saw the crash"),
    ("The mayor was quoted as saying that it was fair.", "The mayor", "saying", "that it was fair"),
    ("Chile issued a statement saying it left.", "Chile", "issued a statement saying", "it left"),
    ("The unions are sure that the plan will fail.", "The unions", "are sure", "that the plan will fail"),
    ('He said the vote was "a total farce".', "He", "said", 'the vote was "a total farce'),
    ("The council dismissed as “nonsense” a report that it failed.", "The council", "dismissed",
     "nonsense” a report that it failed"),
    ("The mayor is expected to say that it failed.", "The mayor", "is expected to say", "that it failed"),
    ("He told us as he left the hall that he was sad.", "He", "told", "that he was sad"),
]  # fmt: skip

VERBLESS = [
    ("According to the UN, two million people fled.", "the UN", "According to", "two million people fled"),
    ("Two million people fled, according to the UN.", "the UN", "according to", "Two million people fled"),
    ("The plan, according to the UN, will fail.", "the UN", "according to", "The plan … will fail"),
    ("The envoy's claim that talks failed was false.", "The envoy", "claim", "that talks failed"),
    ("The claim by police that he fled was false.", "police", "claim", "that he fled"),
    ("Pedro Alvarez: We Will Win\n\nThe vote is in May.", "Pedro Alvarez", ":", "We Will Win"),
    ("Poll: Ruling party ahead\n\nThe vote is in May.", "Poll", ":", "Ruling party ahead"),
    ("Vote in capital unfair, says EU\n\nIt was in May.", "EU", "says", "Vote in capital unfair"),
    ("“A sham from start to end.” — Ana Perez", "Ana Perez", "—", "A sham from start to end"),
    ("What a sham — Ana Perez (@ana) March 3, 2019", "Ana Perez", "—", "What a sham"),
    ("It failed. That's according to the mayor.", "the mayor", "according to", "It failed"),
    ("The mayor said it failed, according to the paper.", "The mayor", "said", "it failed"),
    ("It fell, according to Diaz, and may go on, according to us.", "us", "according to", "may go on"),
    ("He sent a message from Diaz that “we are with you.”", "Diaz", "message", "that “we are with you"),
    ("Peru issued a statement welcoming the vote.", "Peru", "issued a statement", "welcoming the vote"),
    ("He posted a message online urging voters to stay.", "He", "posted a message", "urging voters to stay"),
    ("The decision to leave represented at least a victory, aides said.", "aides", "said",
     "The decision to leave represented at least a victory"),
    ("Talks go on.\n\nAna Diaz on the talks: “Why now?”\n\nThey failed.", "Ana Diaz", ":", "Why now"),
    ("“They lied to all of us.”― Ana Perez \n“We did not.” ―\xa0Eva Ruiz.", "Ana Perez", "―",
     "They lied to all of us"),
    ("“They lied to all of us.”― Ana Perez \n“We did not.” ―\xa0Eva Ruiz.", "Eva Ruiz", "―", "We did not"),
    ("Per the ministry, talks failed.", "the ministry", "Per", "talks failed"),
    ("Talks failed, per a report by the UN.", "a report by the UN", "per", "Talks failed"),
    ("In the words of the envoy, talks failed.", "the envoy", "In the words of", "talks failed"),
    ("In the envoy's view, talks failed.", "the envoy", "In the envoy's view", "talks failed"),
    ("Talks, in her opinion, have failed.", "her", "in her opinion", "Talks … have failed"),
    ("Diaz will make the case that talks failed.", "Diaz", "will make the case", "that talks failed"),
    ("Bern made a strong condemnation of the test.", "Bern", "made a strong condemnation of", "the test"),
    ("Bern is throwing its support behind the deal.", "Bern", "is throwing its support behind", "the deal"),
    ("Diaz took offense at the claims.", "Diaz", "took offense at", "the claims"),
    ("Unions have voiced fears that talks failed.", "Unions", "have voiced fears", "that talks failed"),
    ("The unions raised doubts about the vote.", "The unions", "raised doubts about", "the vote"),
    ("Diaz made a bold claim about Peru: “We have won the war.”", "Diaz", "made a bold claim",
     "We have won the war."),
    ("Diaz had a message for voters:\n\n“We will go on.”", "Diaz", "had a message", "We will go on."),
    ("It rained.\n\nAna Diaz last night: “We will go on.”", "Ana Diaz", ":", "We will go on"),
]  # fmt: skip


BOUNDARIES = [
    ('"It was a bad deal," Ana Diaz said in remarks that misread the text.', "Ana Diaz", "said",
     "It was a bad deal"),
    ("Most Democrats understood the pressures Diaz, the top aide, felt from interests, and say it is late.",
     "Most Democrats", "say", "it is late"),
    ("Aides are citing \"concerns\" that prices fell, while Chile called up reserves.", "Aides", "are citing",
     'concerns" that prices fell'),
    ('Peru issued a note describing the vote as a "farce" of a vote.', "Peru", "describing",
     'the vote as a "farce" of a vote'),
    ("It came in what aides described as the best verdict.", "aides", "described as", "the best verdict"),
    ("“We do question the use of red lines\" if need be, and left,” Ana Diaz said.", "Ana Diaz", "said",
     "We do question the use of red lines\" if need be, and left"),
    ('"We question the use of lines,” Ana Diaz said. "They “may” be good."', "Ana Diaz", "said",
     "We question the use of lines … They “may” be good."),
    ("Ana Diaz shot back that she would stay.", "Ana Diaz", "shot back", "that she would stay"),
    ("Peru says two men were hurt and accuses rebels of arson.", "Peru", "says", "two men were hurt"),
    ('Ana Diaz said the party was "in chaos" and called on Mr Cullen to go.', "Ana Diaz", "said",
     'the party was "in chaos'),
    ("He accused Ana Diaz of saying that the vote was fair.", "Ana Diaz", "saying", "that the vote was fair"),
    ("They saw the report on Ana Diaz, which revealed he lied.", "which", "revealed", "he lied"),
    ("They met Democrats on the panel, who said it was time.", "who", "said", "it was time"),
    ("Diaz left after saying that Peru did not fear the vote and suggesting that it was fair.", "Diaz",
     "suggesting", "that it was fair"),
    ("These tests, he explained in a hearing, were “fine.”", "he", "explained", "These tests … were “fine."),
    ("The snag now, he told me, is that prices fell.", "he", "told", "The snag now … is that prices fell"),
    ("Peru, as one adviser pointed out, has no coal.", "one adviser", "pointed out", "Peru … has no coal"),
    ("At another point, the mayor said, “Look, we won.”", "the mayor", "said", "Look, we won."),
    ("The bishop called the law “cruel” and left.", "The bishop", "called", "the law “cruel"),
    ("He called the charges false and unfair.", "He", "called", "the charges false and unfair"),
    ("The tax is legal, as a memo put it.", "a memo", "put it", "The tax is legal"),
    ("Ana Diaz explains how the law works and pointed out that it is old.", "Ana Diaz", "explains",
     "how the law works"),
    ("Ana Diaz explains how the law works and pointed out that it is old.", "Ana Diaz", "pointed out",
     "that it is old"),
    ("Ana Diaz said that Peru was set and added that it was late.", "Ana Diaz", "added", "that it was late"),
    ("He has tapes of Ana Diaz blasting the vote as unfair.", "Ana Diaz", "blasting", "the vote as unfair"),
    ("He received a letter from Ana Diaz saying the talks failed.", "Ana Diaz", "saying", "the talks failed"),
    ("According to radio host Ana Diaz, the move reeks of fear and despair.", "radio host Ana Diaz",
     "According to", "the move reeks of fear and despair"),
    ("Vote was unfair, aide says - Daily News\n\nThe vote was in May.", "aide", "says", "Vote was unfair"),
    ("”We are tired of all of this.” ― Ana Diaz\n\nIt was late.", "Ana Diaz", "―",
     "We are tired of all of this"),
    ("Peru said talks failed, although both sides had hoped for peace.", "Peru", "said", "talks failed"),
    ("Peru said it was ready, though it gave no date.", "Peru", "said", "it was ready"),
    ("Analysts said the talks failed, citing the price of oil.", "Analysts", "said", "the talks failed"),
    ("Analysts said the talks failed, citing the price of oil.", "Analysts", "citing", "the price of oil"),
    ("Peru said it would leave, and unions warned that jobs went.", "Peru", "said", "it would leave"),
    ("Peru said it would leave, and unions warned that jobs went.", "unions", "warned", "that jobs went"),
    ("However, the talks failed, the envoy said.", "the envoy", "said", "the talks failed"),
    ("But the talks failed, the envoy said.", "the envoy", "said", "the talks failed"),
    ("In addition, the talks failed, the envoy said.", "the envoy", "said", "the talks failed"),
    ("But the talks failed, according to the UN.", "the UN", "according to", "the talks failed"),
    ("However, the talks failed, according to the UN.", "the UN", "according to", "the talks failed"),
    ('"But we lost," the envoy said.', "the envoy", "said", "But we lost"),
    ("That approach, said the aide, relies on trust.", "the aide", "said", "That approach … relies on trust"),
    ("It is a move supporters said would help farmers.", "supporters", "said", "would help farmers"),
    ("Peru disputed the notion that talks failed.", "Peru", "disputed", "the notion that talks failed"),
    ("The paper cited two aides as saying talks failed.", "two aides", "saying", "talks failed"),
    (
        'Rice said China wanted peace, and added, "We must act now and not wait."',
        "Rice", "added", "We must act now and not wait.",
    ),
    ('Rice said China left, and added, "We must act now and not wait."', "Rice", "said", "China left"),
    ('"We won, the party of the people," Diaz said.', "Diaz", "said", "We won, the party of the people"),
    ("Kenya called on fellow members to stop.", "Kenya", "called on", "fellow members to stop"),
    (
        "Unions called the plan and the vote on it a disgrace.",
        "Unions", "called", "the plan and the vote on it a disgrace",
    ),
    ('"We won," she said, adding that it was close.', "she", "said", "We won"),
    ('"We won," she said, adding that it was close.', "she", "adding", "that it was close"),
    ("The minister told the unions that it was over.", "The minister", "told", "that it was over"),
    ("Rice urged China to wait and underlined the risks.", "Rice", "underlined", "the risks"),
    ("The court said in a ruling that the law was void.", "The court", "said", "that the law was void"),
    ("The mayor saw a delay that aides insist has no use.", "aides", "insist", "that … has no use"),
    ('"Why now?" the mayor asked, visibly shaken by it.', "the mayor", "asked", "Why now?"),
    ("The mayor told us the talks had failed and said he was sad.", "The mayor", "said", "he was sad"),
    ("The mayor told us the talks had failed and said no.", "The mayor", "told", "the talks had failed"),
    ("The mayor made it clear that she would stay.", "The mayor", "made it clear", "that she would stay"),
    ("The mayor made clear that she would stay.", "The mayor", "made clear", "that she would stay"),
    ("The mayor was adamant that she would stay.", "The mayor", "was adamant", "that she would stay"),
    ("Ana Diaz said that Peru was leaving and signed an order.", "Ana Diaz", "said", "that Peru was leaving"),
    ("The vote angered the union, which said it was unfair.", "which", "said", "it was unfair"),
    ("The envoy updated the council on Friday that it had won.", "The envoy", "updated", "that it had won"),
    ("The mayor says it failed but now the council thinks it won.", "The mayor", "says", "it failed"),
    ("But, she says, a rise is unlikely to help.", "she", "says", "a rise is unlikely to help"),
    ("Moreover, Ana Diaz says, the rules stay.", "Ana Diaz", "says", "the rules stay"),
    ("But as Diaz put it, if the plan fails, all lose.", "Diaz", "put it", "if the plan fails, all lose"),
    ('The talks did "too little," Diaz added. "We are at risk."', "Diaz", "added",
     'The talks did "too little … We are at risk.'),
    ('"We won," Diaz said after the mayor left the hall. "It was close."', "Diaz", "said",
     "We won … It was close."),
    ('Diaz called Sunday\'s mass shooting "evidence that we have too many guns."', "Diaz", "called",
     'Sunday\'s mass shooting "evidence that we have too many guns.'),
    ("In Peru, Diaz declared Lima the capital of Asia.", "Diaz", "declared", "Lima the capital of Asia"),
    ('Diaz had her own view, quipping that "coal is life, all else is death".', "Diaz", "quipping",
     'that "coal is life, all else is death'),
    ("The mayor also slammed Diaz's financial past, saying her time as head of the private equity firm, "
     "Banco Sur, doesn't qualify her to be president.", "The mayor", "saying",
     "her time as head of the private equity firm, Banco Sur, doesn't qualify her to be president"),
    ('"We won," read a statement from Peru\'s office.', "a statement from Peru's office", "read", "We won"),
    ("“It was a bad deal.” Ana Diaz, a member of the panel, said in an interview.",
     "Ana Diaz, a member of the panel", "said", "It was a bad deal."),
    ('"We\'re getting ready for news," Romney\'s manager, Matt Rhoades, emailed supporters.',
     "Romney's manager, Matt Rhoades", "emailed", "We're getting ready for news"),
    ("The town passed a bill that would expand rights and declare the rules void.", "that", "declare",
     "the rules void"),
    ("The Department of Defense says an attempt to ship inactive anthrax samples resulted in a fight.",
     "The Department of Defense", "says",
     "an attempt to ship inactive anthrax samples resulted in a fight"),
    ("The mayor told senators during his confirmation hearings that he supported cuts.", "The mayor", "told",
     "that he supported cuts"),
    ("“The Herald is this morning reporting that talks failed,” Diaz noted.", "The Herald", "reporting",
     "that talks failed"),
    ("Diaz wrote that talks failed https://t.co/6DTqTKFfYb", "Diaz", "wrote", "that talks failed"),
    ("The envoy said talks could not go on, the BBC reports.", "The envoy", "said", "talks could not go on"),
    ("The envoy said talks could not go on, the BBC reports.", "the BBC", "reports",
     "The envoy said talks could not go on"),
    ("The army now holds about one third of Aleppo, reports the BBC.", "the BBC", "reports",
     "The army now holds about one third of Aleppo"),
    ("“Talks are the only way,” Reuters quoted rebel officials as saying.", "rebel officials", "saying",
     "Talks are the only way"),
    ('"I don\'t think so," Diaz said, when asked if it was over.', "Diaz", "said", "I don't think so"),
    ("Early spending saved money in the long run, asserted Crossroads President Steven Law.",
     "Crossroads President Steven Law", "asserted", "Early spending saved money in the long run"),
    ("In interviews, other top Republican donors, both committed and uncommitted in 2016, said they agreed.",
     "other top Republican donors", "said", "they agreed"),
    ("A poll published in March found that, although there was no rise, two-thirds of the public like it.",
     "A poll published in March", "found",
     "that, although there was no rise, two-thirds of the public like it"),
    ("Said Archbishop Charles Chaput, a leading conservative bishop: “Confusion is of the devil.”",
     "Archbishop Charles Chaput, a leading conservative bishop", "Said", "Confusion is of the devil."),
    ("Mnookin says at the bargaining table, it can be an advantage to seem crazier.", "Mnookin", "says",
     "at the bargaining table, it can be an advantage to seem crazier"),
    ("Diaz wondered aloud if the plan was dead.", "Diaz", "wondered", "if the plan was dead"),
    ("Reuters quoted rebel leader Ana Diaz: “We must all go home.”", "rebel leader Ana Diaz", "quoted",
     "We must all go home."),
    ("Diaz was quick to note that talks failed.", "Diaz", "was quick to note", "that talks failed"),
    ("By her own account, Ana Diaz left the town.", "her", "By her own account", "Ana Diaz left the town"),
    ("Ana Diaz took aim at the plan: “It is a disgrace.”", "Ana Diaz", "took", "It is a disgrace."),
    ("Ana Diaz's message was simple: “You all must go home.”", "Ana Diaz", "was", "You all must go home."),
    ('Ana Diaz did not hold back: "It is a disgrace," she said.', "she", "said", "It is a disgrace"),
    ("They heard from a former diplomat in Libya, who said it was late.", "who", "said", "it was late"),
    ("Diaz left the U.K. — Ana Perez (@ana) March 3, 2019", "Ana Perez", "—", "Diaz left the U.K."),
    ('"Why did you leave?" Mr. Hill answered: "I had to."', "Mr. Hill", "answered", "I had to."),
]  # fmt: skip


BORDERS = [
    ("Ruiz was the head of the Bank Council, who told aides that he was sad.", "who", "told",
     "that he was sad"),
    ("“It is late,” conceded someone close to the campaign, who added that it was a mess.", "who", "added",
     "that it was a mess"),
    ('"We are suing Chile, Gov. Ana Diaz, and the Water Board," Attorney General Lea Ruiz said.',
     "Attorney General Lea Ruiz", "said", "We are suing Chile, Gov. Ana Diaz, and the Water Board"),
    ("A coalition of unions rejected Diaz’s statement outright, saying the move would hurt workers.",
     "A coalition of unions", "saying", "the move would hurt workers"),
    ("He ignored the signs, assuring everyone that China had the virus under control.", "He", "assuring",
     "that China had the virus under control"),
    ("“We won,” said Ana Diaz, who served in the House and whose wife, Lea, is an aide.",
     "Ana Diaz, who served in the House and whose wife, Lea, is an aide", "said", "We won"),
    ('The race ended in what was at best an all-out "thumping," as the mayor once said.', "the mayor",
     "once said", "thumping"),
    ("Diaz used the leak to deepen doubts about Ruiz: “What did Ruiz say to Kovac,” Diaz asked, “and why?”",
     "Diaz", "asked", "What did Ruiz say to Kovac … and why?"),
    ("The paper reported on Monday that the premier, according to aides, was ill.", "aides", "according to",
     "the premier … was ill"),
    ("The paper reported on Monday that the premier, according to aides, was ill.", "The paper", "reported",
     "that the premier, according to aides, was ill"),
    ("Diaz told aides that she was ill, according to two officials.", "two officials", "according to",
     "Diaz told aides that she was ill"),
    ("According to the Panel of Experts’ February 2017 report on Peru, in May Chile sold arms.",
     "the Panel of Experts’ February 2017 report on Peru", "According to", "in May Chile sold arms"),
    ("The union urged her husband to come home and repeatedly said that he was safe.", "The union", "urged",
     "her husband to come home"),
    ("Ruiz said that Diaz requested it, though other officials have told reporters that Kovac left.",
     "other officials", "have told", "that Kovac left"),
    ("Lima (CNN) Chile has left the pact, according to a new report.\n\nIt was late.", "a new report",
     "according to", "Chile has left the pact"),
    ("Taxes, as the premier put it in “Home of the Brave,” only mean that “we’re not there yet.”",
     "the premier", "put it", "Taxes … only mean that “we’re not there yet."),
    ("Diaz accused the council of ignoring rulings and refusing to testify, a pattern he said reflects an "
     "effort to prevent cuts.", "he", "said", "a pattern … reflects an effort to prevent cuts"),
    ("Diaz warned the mayor to “be careful what you wish for” after he called on unions to march.", "Diaz",
     "warned", "to “be careful what you wish for"),
    ("Police said a man carrying a gun was shot.", "Police", "said", "a man carrying a gun was shot"),
    ('"Good riddance," the envoy joked about the decision.', "the envoy", "joked about", "Good riddance"),
    ("Ruiz wrote that the country needs help and assured Norway that it would pay.", "Ruiz", "wrote",
     "that the country needs help"),
    ("Ruiz wrote that the country needs help and assured Norway that it would pay.", "Ruiz", "assured",
     "that it would pay"),
    ("Diaz went on to explain how the town lost its port.", "Diaz", "went on to explain",
     "how the town lost its port"),
    ("Ruiz said on Tuesday he will not seek re-election, opening the door to a bid by Diaz.", "Ruiz", "said",
     "he will not seek re-election"),
    ("Diaz said Wednesday the letter would show that Ruiz owed him an apology.", "Diaz", "said",
     "the letter would show that Ruiz owed him an apology"),
    ("Diaz said last month he wanted Ruiz to run again, in a slap at Kovac.", "Diaz", "said",
     "he wanted Ruiz to run again"),
    ("Confronted with Democratic claims that the vote was late, Ruiz left.", "Democratic", "claims",
     "that the vote was late"),
    ("Critics reject Russian claims that the army left.", "Russian", "claims", "that the army left"),
    ('Diaz said that Ruiz confirms his belief that Kovac is late "every time" and added: "Let us listen."',
     "Diaz", "added", "Let us listen."),
    ("The church, a plurality of voters say, is moving in the right direction.", "a plurality of voters",
     "say", "The church … is moving in the right direction"),
    ("The city is announcing rates for the insurers that raise them, so the picture is incomplete.",
     "The city", "is announcing", "rates for the insurers that raise them"),
    ("Ana Brunner, director of the coalition, said many of the examples that critics point to failed.",
     "Ana Brunner, director of the coalition", "said",
     "many of the examples that critics point to failed"),
    ("He called climate change a hoax.", "He", "called", "climate change a hoax"),
    ("Republicans are urging the Speaker get behind their nominee.", "Republicans", "are urging",
     "the Speaker get behind their nominee"),
    ("Diaz took a hard line, using police to crack down on protesters and demanding that leaders act.",
     "Diaz", "demanding", "that leaders act"),
    ('"It was right by the changes that we made," Diaz told aides on "The Long Day," a podcast.', "Diaz",
     "told", "It was right by the changes that we made"),
    ("He said he’s “been very impressed by him,” adding, “we’ll have to see who’s nominated.”", "He",
     "adding", "we’ll have to see who’s nominated."),
    ("Diaz, said former Rep. Ana Ruiz (D-N.Y.), is “tapping into a rage that Kovac must be defeated.”",
     "former Rep. Ana Ruiz (D-N.Y.)", "said", "Diaz … is “tapping into a rage that Kovac must be defeated."),
    ("The paper hired aides to check his claims – “a platoon that could have done more,” moaned Ana Diaz.",
     "Ana Diaz", "moaned", "a platoon that could have done more"),
    ("Diaz said last year was bad.", "Diaz", "said", "last year was bad"),
    ("As Ana Diaz points out, this is no simple matter: prices fell.", "Ana Diaz", "points out",
     "this is no simple matter"),
    ("At the clinic, a nurse told Reuters housekeepers were refusing to clean the rooms.", "a nurse", "told",
     "housekeepers were refusing to clean the rooms"),
    ("The senator tells NPR that her fight over a rule in a spending bill was a “warning shot.”",
     "The senator", "tells", "that her fight over a rule in a spending bill was a “warning shot."),
    ("Ruiz helped her now and then, Diaz said, for which he was not paid.", "Diaz", "said",
     "Ruiz helped her now and then … for which he was not paid"),
    ("The ads are made, Diaz says, to plant a seed.", "Diaz", "says", "The ads are made … to plant a seed"),
    ("Some say it is too early to worry about a vote but others point to the delays.", "Some", "say",
     "it is too early to worry about a vote"),
    ("A poll shows that most voters say health is important, with some who say it is “very important.”",
     "A poll", "shows", "that most voters say health is important"),
    ("Diaz labeled the health law known as “Title II” a “disaster” and left.", "Diaz", "labeled",
     "the health law known as “Title II” a “disaster"),
    ("Diaz called the “Fair Act” a mess.", "Diaz", "called", "the “Fair Act” a mess"),
    ("Nearly half said the ban was right, while 41 percent said it was wrong.", "Nearly half", "said",
     "the ban was right"),
    ("Half of them said the ban was right compared to the 25 percent who said it was wrong.", "Half of them",
     "said", "the ban was right"),
    ("Diaz acknowledged that “the era is over” even as Congress spent more.", "Diaz", "acknowledged",
     "that “the era is over"),
    ("The transcript shows that he asked for a favor and requested Ruiz look into it.", "The transcript",
     "shows", "that he asked for a favor and requested Ruiz look into it"),
    ("The report said Ana Diaz called Ruiz in June, and told him Kovac should go.", "Ana Diaz", "told",
     "Kovac should go"),
    ("Officials challenged reports suggesting that Diaz was in danger.", "reports", "suggesting",
     "that Diaz was in danger"),
    ("“We won,” said Ana Diaz, author of the book, “The Long Road Home: A New Life.”",
     "Ana Diaz, author of the book, “The Long Road Home: A New Life", "said", "We won"),
    ("“But maybe,” Diaz continued “we need to wait for it.”", "Diaz", "continued",
     "But maybe … we need to wait for it."),
    ("The visit was a “pretext,” Diaz said, to collect data.", "Diaz", "said", "The visit was a “pretext"),
    ("Diaz missed the vote, leaving many to wonder whether she was ill.", "many", "to wonder",
     "whether she was ill"),
    ("Diaz said there's far too many people sitting in prisons and called on mayors to act.", "Diaz", "said",
     "there's far too many people sitting in prisons"),
    ("Diaz said Ruiz does care about families, pointing to her work with the fund.", "Diaz", "pointing to",
     "her work with the fund"),
    ("Diaz said the firm would audit loans, as he warned of fines for companies.", "Diaz", "said",
     "the firm would audit loans"),
    ("Ruiz understands trade, the Federal Reserve, jobs, prices and the markets, Ana Diaz said.", "Ana Diaz",
     "said", "Ruiz understands trade, the Federal Reserve, jobs, prices and the markets"),
    ("Ana Diaz's message was clear: The plan has failed.", "Ana Diaz", "message", "The plan has failed"),
    ("Diaz has said now is the time for reform.", "Diaz", "has said", "now is the time for reform"),
    ("Mr. Diaz faced particular criticism for openly questioning whether Ruiz won.", "Mr. Diaz",
     "openly questioning", "whether Ruiz won"),
    ("“I could not live like this,” Diaz said explaining why, after years, he left.", "Diaz", "said",
     "I could not live like this"),
    ("Officials left no doubt, saying he visited a bank over the weekend and posted hateful messages.",
     "Officials", "saying", "he visited a bank over the weekend and posted hateful messages"),
    ("It was late.\n\nMary in Ohio: “It was all Ana's fault and she knew it.”\n\nThey left.", "Mary", ":",
     "It was all Ana's fault and she knew it"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"), DIRECT + INDIRECT + VERBLESS + BOUNDARIES + BORDERS
)
def test_attribution(nlp: Language, text: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in triples(nlp(text))


@pytest.mark.parametrize(
    "text",
    [
        "The army moved three tanks to the border.",
        "The building is tall and old.",
        'The "gang" left the town.',
        "Syria: 14 dead in attack\n\nThe attack was in May.",
        "The vote takes place on Sunday in the capital.",
        'The ministry will continue to "streamline" its work.',
        "The minister met the envoy. Photo: Ana Perez",
        'The aide read from "The Long Road Home" to the class.',
        "He made sure that the door was shut.",
        "( Also on THE PAPER: Mayor says vote was unfair)",
        "Read: The unraveling of Ana Diaz",
        "PHOTOS: The life of Ana Diaz",
        "Lima time, according to Peru.",
        "Some left the old town — Ana Diaz did.",
        "(Herald#oldtown) pic.twitter.com/AbC — Ana Perez (@ana) March 3, 2019",
        "The party raised funds on the promise that it would win.",
        "Everything Ana Diaz says is a lie.",
        "The talks go on in May.\n\nSEE ALSO: Mayor says vote was unfair\n\nIt was in June.",
        "He had tears in his eyes, as he earned three euros per hour, and left.",
        "The film — billed as a ‘dark comedy’ — told the story of a thief.",
        "Ana Diaz, who holds two degrees from Lima, has spent years at the bank.",
        "The aide shared her relief on social media.",
        "Police found the door kicked in.",
        "The phases, as described by the mayor, include:\n\nA lockdown.",
        "Here is the deal as described by the mayor:\n\nA lockdown.",
        "The question was not addressed, with only a vague promise that discussions would follow.",
        "Statement from Diaz: pic.twitter.com/L1l2wl9l0I\n\nThe vote is on Monday.",
        "The clinic's admitting privileges law passed in 2012, but has been blocked.",
        "The number rose to 697 in April, as Congress debated.",
        "Diaz will also have one obvious point in his favor: The rules have changed.",
        "Diaz addressed the revelation last May that the police failed to keep the letters.",
        "“Leave him alone!” The guard starts running after them.",
        "Everybody has a “taste for trouble,” and Diaz continued to visit her brother.",
        "Diaz's comments were without question correct: he gave the numbers that many know.",
        "The leak as reported by the Herald drew few looks in the street.",
        "One Side: The jobs are back. It was late.\n\nOne Side: The rules are new.",
        "The talks failed.\n\nDiaz in the final stretch: winning over her foes may be hard",
        "Ana Diaz left.\n\nDiaz: Why Did Old Friends Give Millions\n\nDiaz: The Games Are Over\n\nIt rained.",
    ],
)
def test_nothing_is_attributed(nlp: Language, text: str) -> None:
    assert triples(nlp(text)) == []


def test_speaker_of_a_quotation_is_no_second_source(nlp: Language) -> None:
    assert triples(nlp('"I think we won," the mayor said.')) == [("the mayor", "said", "I think we won")]


def test_quotation_goes_to_one_cue(nlp: Language) -> None:
    text = '"We won," the mayor said. "You lost," the envoy replied.'
    assert triples(nlp(text)) == [("the mayor", "said", "We won"), ("the envoy", "replied", "You lost")]


def test_paragraph_of_quotation_keeps_its_speaker(nlp: Language) -> None:
    found = triples(nlp('"We won," the mayor said.\n\n"It was a very close vote."'))
    assert found == [("the mayor", "said", "We won … It was a very close vote.")]


def test_paragraph_of_quotation_after_reported_speech(nlp: Language) -> None:
    found = triples(nlp('The mayor said the vote was fair.\n\n"It was a very close vote."'))
    assert found[1] == ("The mayor", "said", "It was a very close vote.")


def test_label_of_a_paragraph_that_is_only_a_quotation(nlp: Language) -> None:
    text = "Ana Diaz: “We will not leave the hall.”\n\nAna Diaz: They left."
    assert [content for _, _, content in triples(nlp(text))] == ["We will not leave the hall", "They left"]


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("Ana Diaz disputed the claim.\n\n", "Ana Diaz"),
        ("Ana Diaz said the vote was fair. ", "Ana Diaz"),
        ("Ana Diaz said that aides claim the vote was fair. ", "Ana Diaz"),
    ],
)
def test_quotation_goes_on_with_the_speaker_before(nlp: Language, before: str, source: str) -> None:
    found = [
        who
        for who, _, what in triples(nlp(f"{before}“We will not leave the hall.”\n\nIt was late."))
        if "hall" in what
    ]
    assert found == [source]


@pytest.mark.parametrize("before", ["The vote was fair. ", "The vote was fair.\n\n", "The army left.\n\n"])
def test_quotation_without_speaker(nlp: Language, before: str) -> None:
    assert triples(nlp(f"{before}“We will not leave the hall.”\n\nIt was late.")) == []


def test_mark_without_partner_swallows_nothing(nlp: Language) -> None:
    text = '"We won, the mayor said.\n\nThe envoy left for home. The talks failed, a source said.'
    assert triples(nlp(text))[-1] == ("a source", "said", "The talks failed")


@pytest.mark.parametrize(
    ("text", "lemma", "negated", "modality"),
    [
        ("The aide said the talks failed.", "say", False, "actual"),
        ("The aide did not say the talks failed.", "say", True, "actual"),
        ("The aide never said that talks failed.", "say", True, "actual"),
        ("Nobody said that the talks had failed.", "say", True, "actual"),
        ("The aide in no way said that talks failed.", "say", True, "actual"),
        ("The aide has yet to say whether talks failed.", "say", True, "actual"),
        ("The aide will say that talks failed.", "say", False, "planned"),
        ("The aide may argue that talks failed.", "argue", False, "possible"),
        ("The aide needed to explain why talks failed.", "explain", False, "possible"),
        ("The aide refused to say why talks failed.", "say", False, "counterfactual"),
    ],
)
def test_polarity_and_modality(nlp: Language, text: str, lemma: str, negated: bool, modality: str) -> None:
    found = only(nlp(text), lemma)
    assert (found.negated, found.modality) == (negated, modality)


@pytest.mark.parametrize(
    ("text", "lemma", "addressee", "medium"),
    [
        ("The aide told reporters the talks failed.", "tell", "reporters", None),
        ('"We won," the aide said to the crowd.', "say", "crowd", None),
        ("The aide said on Twitter that talks failed.", "say", None, "Twitter"),
        ("The aide said in a statement that talks failed.", "say", None, "statement"),
        ("The aide issued a statement saying talks failed.", "say", None, "statement"),
        ("The aide pointed to the report.", "point", None, None),
    ],
)
def test_addressee_and_medium(
    nlp: Language, text: str, lemma: str, addressee: str | None, medium: str | None
) -> None:
    doc = nlp(text)
    found = only(doc, lemma)
    assert [None if i is None else doc[i].text for i in (found.addressee, found.medium)] == [
        addressee,
        medium,
    ]


@pytest.mark.parametrize(
    ("text", "lemma", "category", "frame", "kind"),
    [
        ('"We won," he said.', "say", "speech", "quote", "direct"),
        ("He said they won.", "say", "speech", "clause", "indirect"),
        ('He said they won "by a mile".', "say", "speech", "clause", "mixed"),
        ("They won, according to him.", "accord", "speech", "clause", "according"),
        ("He hopes they won.", "hope", "belief", "clause", "indirect"),
        ("A poll says they won.", "say", "evidence", "clause", "indirect"),
        ("He praised the vote.", "praise", "stance", "object", "indirect"),
        ("He demanded a new vote.", "demand", "directive", "object", "indirect"),
        ("He refused to resign.", "refuse", "intention", "infinitive", "indirect"),
    ],
)
def test_kind(nlp: Language, text: str, lemma: str, category: str, frame: str, kind: str) -> None:
    found = only(nlp(text), lemma)
    assert (found.category, found.frame, found.kind) == (category, frame, kind)


def test_who_stands_for_its_noun(nlp: Language) -> None:
    doc = nlp("He met a woman who said that she saw the crash.")
    found = only(doc, "say")
    assert found.source is not None
    assert doc[found.source].text == "woman"


def test_letters_before_question_and_answer_are_no_speakers(nlp: Language) -> None:
    assert triples(nlp("Q: Was it late?\n\nA: It was.\n\nQ: Why?\n\nA: We had to wait.")) == []


def test_who_and_which_stand_for_people_and_documents(nlp: Language) -> None:
    for text, lemma, source in [
        ("They met Democrats on the panel, who said it was time.", "say", "Democrats"),
        ("They saw the report on Ana Diaz, which revealed he lied.", "reveal", "report"),
    ]:
        doc = nlp(text)
        found = only(doc, lemma)
        assert found.source is not None
        assert doc[found.source].text == source


def test_nested_stance_is_trusted_less(nlp: Language) -> None:
    doc = nlp("The aide said France opposed the plan.")
    assert only(doc, "oppose").confidence < SURE <= only(doc, "say").confidence


def test_quotation_does_not_go_on_with_who_said_nothing(nlp: Language) -> None:
    text = "The envoy did not respond to questions.\n\n“It was a bad deal for us all.”"
    assert all("bad deal" not in content for _, _, content in triples(nlp(text)))


def test_transcript(nlp: Language) -> None:
    text = 'Talks.\n\n"DIAZ: Will we win?\n\n"RUIZ: We will.\n\n"And soon.\n\n"DIAZ: When?\n\n"RUIZ: In May.'
    said = [(source, content) for source, cue, content in triples(nlp(text)) if cue == ":"]
    assert said == [
        ("DIAZ", "Will we win"),
        ("RUIZ", "We will … And soon."),
        ("DIAZ", "When"),
        ("RUIZ", "In May"),
    ]


def test_turn_of_a_known_person(nlp: Language) -> None:
    text = "Ana Diaz met Eva Ruiz.\n\nEva Ruiz: Let it go this year. We can wait. Diaz: I want to win."
    said = [(source, content) for source, cue, content in triples(nlp(text)) if cue == ":"]
    assert said == [("Eva Ruiz", "Let it go this year. We can wait"), ("Diaz", "I want to win")]


def test_list_of_posts_is_no_transcript(nlp: Language) -> None:
    text = "Ana Diaz met Eva Ruiz.\n\nEva Ruiz: a minister of finance since May 2019."
    assert [cue for _, cue, _ in triples(nlp(text)) if cue == ":"] == []
