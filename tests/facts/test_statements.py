"""Statements: sentence → who says what, by construction."""

import pytest
from spacy.language import Language

from kg.facts.extract import extract
from kg.model import Fact
from kg.ontology import load_ontology


def stated(nlp: Language, text: str) -> list[tuple[str, str]]:
    """Return source (the entity's name, where it is one) and content of the Statements of a text."""
    doc = nlp(text)
    clusters = {str(cluster.id): cluster.name for cluster in doc._.clusters}

    def source(fact: Fact) -> str:
        assert fact.agent is not None
        return clusters.get(fact.agent.entity or "", fact.agent.span.text)

    facts = [fact for fact in extract(doc, load_ontology()) if fact.type == "Statement"]
    return [(source(fact), fact.content.text) for fact in facts if fact.content is not None]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("President Emmanuel Macron said the talks had failed.", "Emmanuel Macron", "the talks had failed"),
        ('"The talks failed," Emmanuel Macron said.', "Emmanuel Macron", "The talks failed"),
        ('"We left," Macron said. "It was late."', "Macron", '"We left," Macron said. "It was late."'),
        ("Emmanuel Macron believes the talks failed.", "Emmanuel Macron", "the talks failed"),
        ("Ana Diaz left on Monday, a day after crowds met Lee, saying she was ill.", "Diaz", "she was ill"),
        ("Emmanuel Macron dismissed the probe as intimidation.", "Macron", "the probe as intimidation"),
        (
            "Ana Diaz said the bill lacked money and that she wanted to consult experts.",
            "Diaz",
            "the bill lacked money and that she wanted to consult experts",
        ),
        (
            '"We shall not go," Ana Diaz continued, "whatever they do to us."',
            "Diaz",
            '"We shall not go," Ana Diaz continued, "whatever they do to us."',
        ),
        (
            '"My father," wrote Ana Diaz, "was poisoned on the orders of the state."',
            "Diaz",
            '"My father," wrote Ana Diaz, "was poisoned on the orders of the state."',
        ),
        (
            '"It is," said Lord Harries, "the worst bill I have seen in years", a view that peers shared.',
            "Harries",
            '"It is," said Lord Harries, "the worst bill I have seen in years"',
        ),
        (
            "The panel recommended that the ministry publish it but did not require it to name the firms.",
            "panel",
            "that the ministry publish it",
        ),
        (
            "The report says that aides ignored advice from the Forest Agency, which declined to comment.",
            "The report",
            "that aides ignored advice from the Forest Agency, which declined to comment",
        ),
        (
            "Two soldiers died when a bomb hit a truck, Mali's army said; no group claimed responsibility.",
            "Mali's army",
            "Two soldiers died when a bomb hit a truck",
        ),
        ("Ana Diaz said that Lee had lied, adding that he must resign.", "Diaz", "that Lee had lied"),
        ("Ana Diaz said that Lee had lied, adding that he must resign.", "Diaz", "that he must resign"),
        ("Ana Diaz said Lee should sign it, saying aides had a say.", "Diaz", "aides had a say"),
        ("Ana Diaz said Lee went on air, saying he was innocent.", "Lee", "he was innocent"),
        ("Ana Diaz ran, saying Lee, who had lost, was late.", "Diaz", "Lee, who had lost, was late"),
        ("According to CNN, Ana Diaz believes it was late.", "Diaz", "it was late"),
        ("Ana Diaz wrote to the mayor, raising fears that talks failed.", "Diaz", "that talks failed"),
        ("Emmanuel Macron called the vote a farce.", "Emmanuel Macron", "the vote a farce"),
        ("Emmanuel Macron described the vote as a farce.", "Emmanuel Macron", "the vote as a farce"),
        ("Emmanuel Macron noted a lack of evidence.", "Emmanuel Macron", "a lack of evidence"),
        ("Emmanuel Macron stressed the value of rain.", "Emmanuel Macron", "the value of rain"),
        ("Emmanuel Macron underlined the importance of rain.", "Emmanuel Macron", "the importance of rain"),
        ("Emmanuel Macron spoke of a new beginning.", "Emmanuel Macron", "a new beginning"),
        ("According to Emmanuel Macron, the talks failed.", "Emmanuel Macron", "the talks failed"),
        ("A new poll showed that the party was ahead.", "A new poll", "that the party was ahead"),
        ("One Democrat, Sen. Ana Diaz of Ohio, said it was late.", "Ana Diaz", "it was late"),
        ("A spokesman for the city's law office, Roderick Drew, said it was late.", "Drew", "it was late"),
        ('Emmanuel Macron called the vote "a farce".', "Macron", 'the vote "a farce"'),
        ("Emmanuel Macron likened the network to a cult.", "Emmanuel Macron", "the network to a cult"),
        ("Emmanuel Macron admitted using the loophole.", "Emmanuel Macron", "using the loophole"),
        ("Recent estimates suggest that prices fell.", "Recent estimates", "that prices fell"),
        ("The ruling said the law was void.", "The ruling", "the law was void"),
        ("The Pentagon's report said the bridge was safe.", "Pentagon", "the bridge was safe"),
        ("A report by the World Bank found that prisons were full.", "World Bank", "that prisons were full"),
        ("A study published by the World Bank showed that prices fell.", "World Bank", "that prices fell"),
        ("A World Bank study showed that prices fell.", "World Bank", "that prices fell"),
        ("A letter from the Kremlin said the talks failed.", "Kremlin", "the talks failed"),
        ("NATO said in a note it was set. The note added that it would wait.", "NATO", "that it would wait"),
        ("Emmanuel Macron denied this lab was the origin of it.", "Macron", "this lab was the origin of it"),
        ("Officials believe that prices will fall.", "Officials", "that prices will fall"),
        ("Emmanuel Macron was expected to say that talks failed.", "Macron", "that talks failed"),
        ("The mayor would later say that talks failed.", "mayor", "that talks failed"),
        ("The crowd chanted: “The vote was rigged.”", "crowd", "The vote was rigged."),
        ("The FBI and the CIA said the talks failed.", "Bureau", "the talks failed"),
        ("The FBI and the CIA said the talks failed.", "Intelligence", "the talks failed"),
        ("The ruling forced Emmanuel Macron to admit that talks failed.", "Macron", "that talks failed"),
        ("Most scientists believe that prices will fall.", "Most scientists", "that prices will fall"),
        ("Analysis by the World Bank has shown that prices fell.", "World Bank", "that prices fell"),
        ("Reports from Iraq show that prices fell.", "Reports from Iraq", "that prices fell"),
        ("They heard from a diplomat in Libya, who said it was late.", "diplomat", "it was late"),
        ("Emmanuel Macron finds the vote unfair.", "Emmanuel Macron", "the vote unfair"),
        ("Emmanuel Macron cited comments she had made.", "Emmanuel Macron", "comments she had made"),
        ("Reuters quoted an official in Iraq, speaking on condition of anonymity, saying it was late.",
         "official", "it was late"),
        ("Many of the agencies hit by the law said it was late.", "Many of the agencies", "it was late"),
        ("“We go,” says former governor and party chairman Emmanuel Macron.", "Macron", "We go"),
        ("A study by Haldane, which had data on prices in 38 states and the District of Columbia, found that "
         "prices fell.", "Haldane", "that prices fell"),
        ("People close to the party insist the talks failed.", "People", "the talks failed"),
        ("Emmanuel Macron wanted to know whether the talks failed.", "Macron", "whether the talks failed"),
        ("Emmanuel Macron apologized for the long delay.", "Emmanuel Macron", "the long delay"),
        ("Emmanuel Macron voiced doubts about the long talks.", "Emmanuel Macron", "the long talks"),
        ("“Must we leave?” Angela Merkel asked (Emmanuel Macron was silent).", "Merkel", "Must we leave?"),
        ("Aides have said revealing that sum would harm the talks.", "Aides",
         "revealing that sum would harm the talks"),
        ("“It is late,” Emmanuel Macron said on CBS’ Face the Nation.", "Macron", "It is late"),
        (
            '"Aides believed the office was the source and concluded that it was late," Ana Diaz reports.',
            "Aides",
            "that it was late",
        ),
        ('Ben Lee recited quotes from aides that hurt, including a quip from Emmanuel Macron: "Is it late?"',
         "Macron", "Is it late?"),
        ("Emmanuel Macron said there may be mistakes but did not specify which and argued that prices fell.",
         "Macron", "there may be mistakes"),
        ("Angela Merkel warned that France can no longer count on it and urged the mayor to go.",
         "Merkel", "that France can no longer count on it"),
        ("Merkel said there may be mistakes but did not specify what changed and argued prices fell.",
         "Merkel", "prices fell"),
        ("The main danger, say scientists, is that prices fall.", "scientists",
         "The main danger, say scientists, is that prices fall"),
        ('As for his view of the bill, Ana Diaz says, "I do not know what to call it."', "Diaz",
         "I do not know what to call it."),
        ("Incredibly enough, according to Emmanuel Macron, somebody sold the list.", "Macron",
         "somebody sold the list"),
        ("The man is, by Emmanuel Macron's account, an unemployed driver who lives in Lyon.", "Macron",
         "The man is, by Emmanuel Macron's account, an unemployed driver who lives in Lyon"),
        ("Beijing published an account that Emmanuel Macron called absurd.", "Macron",
         "an account that Emmanuel Macron called absurd"),
        (
            "It was late.\n\n.@anadiaz raised the tax. You owe him this — Ben Lee (@benlee) May 3, 2019",
            "Ben Lee",
            ".@anadiaz raised the tax. You owe him this",
        ),
        (
            "DIAZ: It was about the vote we held on Monday — LEE: Well, it was late. We know that.\n\n"
            "LEE: We all saw it.\n\nDIAZ: So did the whole town.",
            "LEE",
            "Well, it was late. We know that",
        ),
        ("Angela Merkel, whom Emmanuel Macron has called a fool, left.", "Emmanuel Macron",
         "Angela Merkel, whom Emmanuel Macron has called a fool"),
        ("Angela Merkel believes one answer is reform — and Emmanuel Macron is starting to listen.", "Merkel",
         "one answer is reform"),
        ("Emmanuel Macron said, citing a police report, that prices fell.", "Macron", "that prices fell"),
        ("Emmanuel Macron made clear that it was late.", "Emmanuel Macron", "that it was late"),
        ("Emmanuel Macron started a fight with the claim that it was late.", "Macron", "that it was late"),
        ("The claim made by Emmanuel Macron that it was late is false.", "Macron", "that it was late"),
        ("Several ministers, including Angela Merkel, said it was late.", "Angela Merkel", "it was late"),
        ("Angela Merkel cited an FBI report stating that it was late.", "Federal Bureau", "that it was late"),
        ("Emmanuel Macron read a letter from Angela Merkel: “It is late.”", "Angela Merkel", "It is late."),
        ("Emmanuel Macron would later admit that he had lied.", "Emmanuel Macron", "that he had lied"),
        ("A reporter got Emmanuel Macron to say that it was late.", "Macron", "that it was late"),
        ("Emmanuel Macron said at the time that Iran had failed.", "Emmanuel Macron", "that Iran had failed"),
        ("In May, the committee chairman, Sen. Ben Lee of Iowa, said the code name for the probe, “Storm,” "
         "was an apt title.", "Ben Lee", "the code name for the probe, “Storm,” was an apt title"),
        ("If Peru acts, Emmanuel Macron said it fails.", "Macron",
         "If Peru acts, Emmanuel Macron said it fails"),
        ("Regulators worry that the company could fold.", "Regulators", "that the company could fold"),
        ("The prince believes the gaps to be innate.", "prince", "the gaps to be innate"),
        ("NATO puts the level at about 67 percent.", "NATO", "the level at about 67 percent"),
        ("Prices fell by a third in May, reports the New York Times, after a long rise.", "New York Times",
         "Prices fell by a third in May"),
        ("The aide told Angela Merkel what she wanted to hear — that the tax would end.", "aide",
         "that the tax would end"),
        ("Emmanuel Macron, a regular on CNN, calls media fact-checkers “elitist” and leaves.", "Macron",
         "media fact-checkers “elitist”"),
        ("“We go,” Emmanuel Macron told “Fox & Friends,” in a reference to the vote.", "Macron", "We go"),
        ("The talks hurt the party, which warned France could lose jobs.", "party", "France could lose jobs"),
        ("Emmanuel Macron responded:\n\nEmmanuel Macron (@emacron) I am glad that it is late.", "Macron",
         "I am glad that it is late."),
        ("Emmanuel Macron's message to voters was that it was late.", "Macron", "that it was late"),
        ("The main argument of Emmanuel Macron is that it is late.", "Macron", "that it is late"),
        ("The mayor's message was clear: The vote was fair.", "mayor", "The vote was fair"),
        ("Emmanuel Macron issued a blunt warning: The city would close its schools.", "Macron",
         "The city would close its schools"),
        ("Emmanuel Macron said after the convention he would not accept the vote.", "Macron",
         "he would not accept the vote"),
        ("Emmanuel Macron told a crowd of thousands gathered in the rain that he would resign.", "Macron",
         "that he would resign"),
        ("Those close to Emmanuel Macron say that prices fell.", "Those close to Emmanuel Macron",
         "that prices fell"),
        ("Emmanuel Macron was cited by Reuters as saying the talks failed.", "Macron", "the talks failed"),
        ("Andrew Little spoke. “It is late,” argued Little. Little rather sadly observes that prices fell.",
         "Andrew Little", "that prices fell"),
        ("“It is late,” said Emmanuel Macron, a guest, on CBS' “Face the Nation.”", "Macron", "It is late"),
        ("His offer included $1 billion in revenue over 10 years, with tax hikes on income above $400,000, a "
         "source familiar with the talks told Fox News.", "source",
         "His offer included $1 billion in revenue over 10 years, with tax hikes on income above $400,000"),
        ("Resisting is a habit that Emmanuel Macron says he picked up.", "Macron",
         "a habit that Emmanuel Macron says he picked up"),
        ("There are some likenesses in their conduct says Emmanuel Macron, the head of it.", "Macron",
         "There are some likenesses in their conduct"),
        ("Emmanuel Macron, who ran a bank, called August “a good time to win.”", "Macron",
         "August “a good time to win.”"),
        ("Emmanuel Macron said his greatest concern was tax.", "Macron", "his greatest concern was tax"),
        ("Emmanuel Macron called his counter-proposal a 180-degree turn from his promise.", "Macron",
         "his counter-proposal a 180-degree turn from his promise"),
        ("“It is late!” the magazine Der Spiegel urged.", "Der Spiegel", "It is late!"),
        ("A Reuters poll shows Angela Merkel leading by a wide margin.", "Reuters",
         "Angela Merkel leading by a wide margin"),
        ("The poll shows a growing gap among voters.", "The poll", "a growing gap among voters"),
        ("Emmanuel Macron was quoted as saying that the talks failed.", "Macron", "that the talks failed"),
        ("The vote is lost, according to three people at the talks.", "three people", "The vote is lost"),
        ("France worries that the war will engulf it.", "France", "that the war will engulf it"),
        ("Democrats believe that prices will fall.", "Democrat", "that prices will fall"),
        ("In May, 34 percent said that prices fell.", "34 percent", "that prices fell"),
        ("Emmanuel Macron argues he has done all he can.", "Macron", "he has done all he can"),
        ("The two leaders, Ana Diaz and Angela Merkel, said it was late.", "Ana Diaz", "it was late"),
        ("The two leaders, Ana Diaz and Angela Merkel, said it was late.", "Angela Merkel", "it was late"),
        ("As reported by Reuters, the talks failed.", "Reuters", "the talks failed"),
        ("Emmanuel Macron asked whether the talks failed.", "Macron", "whether the talks failed"),
        ("The plan, which critics say would hit families, failed.", "critics",
         "The plan, which critics say would hit families"),
        ("Angela Merkel spoke of rules that she said will help farmers.", "Merkel",
         "rules that she said will help farmers"),
        ("The tax followed what Emmanuel Macron described as a long crisis.", "Macron", "a long crisis"),
        ("“We go,” Ana Diaz, head of the campaign Make It Work, told Vox.", "Ana Diaz", "We go"),
        ("“We go,” Diaz, author of the book “How to Read the Law,” told CNN's Carla Ruiz.", "Diaz", "We go"),
        ("The crowd cheered as Ana Diaz, a doctor, said: “It is late.”", "Diaz", "It is late."),
        ("Ana Diaz said the army had won, the agency reported on Sunday.", "Diaz", "the army had won"),
        ("Iran is preparing a test, a lawmaker was quoted as saying on Friday.", "lawmaker",
         "Iran is preparing a test"),
        ("Some have argued that the law is unfair.", "Some", "that the law is unfair"),
        ("Others say that the talks failed.", "Others", "that the talks failed"),
        ("The former “does not have to invite a reply,” but the latter will provoke “a big one” from Iran, "
         "said Ana Diaz, who until last month served as a minister.", "Ana Diaz",
         "The former “does not have to invite a reply,” but the latter will provoke “a big one” from Iran"),
        ("That 20% who are not committed — 7% say they back Lee and 13% say they do not know — should be "
         "worrisome to aides.", "13%", "they do not know"),
        ("Ana Diaz said she saw no sign that Iran asked France to spy, as Angela Merkel has charged.",
         "Merkel", "that Iran asked France to spy"),
        ("Ana Diaz was backed by Angela Merkel in a May tweet, calling her “a great woman”.", "Merkel",
         "her “a great woman”"),
        ("The party is taking issue with Ana Diaz for saying that the plan was dead.", "Diaz",
         "that the plan was dead"),
        ("Angela Merkel maintained the pact would harm it.", "Merkel", "the pact would harm it"),
        ("Ana Diaz helped them by arguing that he was framed, giving new life to a theory.", "Diaz",
         "that he was framed"),
        ("Ana Diaz called on the Taliban in an address Monday to “begin serious talks” with them.", "Diaz",
         "to “begin serious talks” with them"),
        ("The Gallup survey showed Ana Diaz with 49 percent of the vote.", "Gallup",
         "Ana Diaz with 49 percent of the vote"),
        ("A Gallup poll showed Ana Diaz ahead by five points.", "Gallup", "Ana Diaz ahead by five points"),
        ("The union is predicting heavy losses for the state.", "union", "heavy losses for the state"),
        ("The model projected nearly 180,000 deaths by October.", "model", "nearly 180,000 deaths"),
        ("France reported 19 new cases.", "France", "19 new cases"),
        ("Emmanuel Macron sees the plan as a way to peace.", "Macron", "the plan as a way to peace"),
        ("Emmanuel Macron pointed to the vote to leave.", "Macron", "the vote to leave"),
        ("Emmanuel Macron talked about new rules.", "Macron", "new rules"),
        ("Ana Diaz was asked by Angela Merkel why she did not leave.", "Merkel", "why she did not leave"),
        ("Critics warn that the tone of the letters — ministers are doing it too — isn't fair.", "Critics",
         "that the tone of the letters — ministers are doing it too — isn't fair"),
        ("Analysts say his approach has left him – and the U.S. – so isolated that nobody came.", "Analysts",
         "his approach has left him – and the U.S. – so isolated that nobody came"),
        ("Immigration officials issued it last week, reversing guidance from March 13 telling colleges that "
         "limits around education would be lifted.", "officials",
         "that limits around education would be lifted"),
        ("Angela Merkel told the panel the government has lost $677 million.", "Merkel",
         "the government has lost $677 million"),
        ("Labor leaders called the lawsuit part of a plot against them.", "Labor leaders",
         "the lawsuit part of a plot against them"),
        ("The study, commissioned by the Kremlin, found that prices fell.", "The study", "that prices fell"),
        ("They worked without the free press that Angela Merkel claims we have lost.", "Merkel",
         "the free press that Angela Merkel claims we have lost"),
        ("It was late, said Pentagon spokeswoman Lt. Col. Ana Diaz.", "Diaz", "It was late"),
        ("Angela Merkel signaled after a closed-door Wednesday lunch that they expect a vote on Friday.",
         "Merkel", "that they expect a vote on Friday"),
        ("Last week, a judge ruled the plan is legal, a decision the ACLU said it would appeal.", "Union",
         "a decision the ACLU said it would appeal"),
        ("He left on the day that Angela Merkel said prices fell.", "Merkel", "prices fell"),
        ("Emmanuel Macron reported a high fever — a red flag at the time.", "Macron", "a high fever"),
        ("Recall that the market fell in 2009.\"It is late,\" Emmanuel Macron says.", "Macron", "It is late"),
        ('Angela Merkel called the test "a clear violation and in flagrant disregard" of the law.', "Merkel",
         'the test "a clear violation and in flagrant disregard" of the law'),
        ("These declines are unheard of, but the new paper notes that this puts us at the 2006 levels.",
         "paper", "that this puts us at the 2006 levels"),
        ("The union signed a petition demanding Angela Merkel's visit there be canceled.", "union",
         "Angela Merkel's visit there be canceled"),
        ("Emmanuel Macron posted a tweet that called the vote a farce.", "Macron", "the vote a farce"),
        ("Emmanuel Macron gave a speech that warned that prices would fall.", "Macron",
         "that prices would fall"),
        ("It was part of talks that Angela Merkel has hoped would bring peace.", "Merkel",
         "talks that Angela Merkel has hoped would bring peace"),
    ],
)  # fmt: skip
def test_statement(nlp: Language, text: str, source: str, content: str) -> None:
    assert any(source in who and content == what for who, what in stated(nlp, text))


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron raised the tax.",
        "Deputies confirmed Emmanuel Macron to be director of the office.",
        '"And then curtsied," Emmanuel Macron said.',
        "Update: It was late and we know that.\n\nUpdate: We all saw it.",
        "Poll: Emmanuel Macron Abandoned, Fueling Gains For Greens\n\nIt was late.",
        "Emmanuel Macron easily recalls exactly what he was driving.",
        "Perhaps Emmanuel Macron thought that the talks failed.",
        "Signaling that he may have learned from the talks, Emmanuel Macron left.",
        "Foes used the ruling to isolate Emmanuel Macron, underscoring that the talks failed.",
        "Emmanuel Macron wrote to Angela Merkel raising questions about whether the talks failed.",
        "The showdown has raised fears that the talks failed.",
        "The plan, the law and, as Emmanuel Macron said, the war are to blame.",
        "If prices matter, as Emmanuel Macron says they do, the talks are important.",
        '"Thank you, Amen," Emmanuel Macron told the panel.',
        "Emmanuel Macron expressed the same sentiment.",
        "Emmanuel Macron has expressed some liberal views, such as that of an old party.",
        "Emmanuel Macron did not mention the talks.",
        "Two newspapers were working to confirm that it was late.",
        "Asked what she valued most, Emmanuel Macron left.",
        "Emmanuel Macron brought the subject up.",
        "Emmanuel Macron cited no evidence.",
        "That was a condition President Emmanuel Macron, a friend, had laid out.",
        "Emmanuel Macron expressed second thoughts, which were a surprise.",
        "Asked by Angela Merkel what she wanted, the aide left.",
        "Critics accused Emmanuel Macron of rehashing the talks.",
        "Emmanuel Macron found three men dead.",
        "Emmanuel Macron won again, highlighting his strength.",
        "Emmanuel Macron discussed trade with Angela Merkel.",
        "Emmanuel Macron announced it.",
        "Emmanuel Macron quoted Angela Merkel.",
        "Emmanuel Macron posted a message.",
        "Emmanuel Macron declared himself president.",
        "Emmanuel Macron condemned the attack.",
        "Emmanuel Macron treats the deal as dead.",
        "Emmanuel Macron regards Angela Merkel as the president of Iran.",
        "The deal is what Emmanuel Macron sees as a long crisis.",
        "The party will not ask why the talks failed.",
        "Emmanuel Macron was not surprised that the talks failed.",
        "Emmanuel Macron asserted executive privilege over the letters.",
        "The agency ordered labs to wait and told them to hope—and when the test came, it did not work.",
        "Angela Merkel, talking about tax on the way, fell.",
        "Emmanuel Macron refused to resign.",
        "The river raised the water level.",
        "Emmanuel Macron should say that the talks failed.",
        "Emmanuel Macron needs to understand that the talks failed.",
        "If Emmanuel Macron says that the talks failed, the union will strike.",
        "Did Emmanuel Macron say that the talks failed?",
        "Emmanuel Macron would not climb on a stage and claim that the talks failed.",
        "Any minister who says that the talks failed will pay for it.",
        "He told Emmanuel Macron to leave the room rather than admit that the talks failed.",
        "To cite one example, Emmanuel Macron came to the talks.",
        "Emmanuel Macron left without admitting that the talks failed.",
        "Emmanuel Macron has been weighing whether the talks should go on.",
        "Emmanuel Macron offered what appears to be some help.",
        "Her best hope is to convince voters that the talks failed.",
        "A course asking whether the talks failed began on Monday.",
        "It may not be exactly what Emmanuel Macron thinks he is leaving.",
        "The contest was rigged, telling voters that the talks failed.",
        "Growth will be strong, assuming that the talks succeed.",
        "Voters think more about prices than they do about elections.",
        "Ground forces gathered as Emmanuel Macron left the border.",
        "Emmanuel Macron considered a list of names for the post to be filled.",
        "The drills are meant to demonstrate to Moscow that there is a strong force.",
        "A key part of the plan is casting the talks as a farce.",
        "The law requires Emmanuel Macron to inform voters that the talks failed.",
        "Angela Merkel asked Emmanuel Macron not to disclose the names.",
        "Emmanuel Macron declared victory.",
        "Emmanuel Macron voiced his views.",
        "Emmanuel Macron tied the boat to a tree.",
        "Russia denies meddling.",
        "Ana Diaz, whom Emmanuel Macron dismissed as vice-president, fled.",
        "Minutes after the result was announced by Speaker Ana Diaz, it rained.",
        "Counted among the Americans confirmed injured were three men.",
        "Here self proclaimed socialists edged Emmanuel Macron out by two points.",
        "Emmanuel Macron did not respond to an email asking whether he would stay.",
        "The step was expected by Emmanuel Macron even if it is feared that hopes could be dashed.",
        "Voters may find themselves chagrined to learn that the talks failed.",
        "When asked what the vote will mean, Emmanuel Macron left.",
        "Emmanuel Macron will decide what comes next.",
        "Emmanuel Macron has been forced to claim ownership of the problem.",
        "Emmanuel Macron will have another chance to clarify its meaning.",
        "History shows that progress is slow.",
        "Emmanuel Macron posted photos of the talks.",
        "Emmanuel Macron took off his coat to reveal a shirt.",
        "Economist Ana Diaz expects the government to report that sales rose.",
        "The gunman authorities say was behind the attack fled to Peru in 2017.",
        "Voters lost the insurance they think they have.",
        "Farmers fear goods the public doesn't know it's buying.",
        "The smart money would tell Emmanuel Macron's voters it's a bad bet.",
        "The model considers how strict the measures are.",
        "The recent throng on the beaches suggests that people ignore the rules.",
        "Emmanuel Macron blamed Angela Merkel for exaggerating her service.",
        "In one episode the fictional president asks what the vote is worth.",
        'A nurse sings "Rise Up," a song of hope.',
        "Almost no one said they were going to vote.",
        "Most Peruvians agreed that the family comes first.",
        "Fewer Peruvians say they trust the courts.",
        "As many have pointed out, there is no evidence of it.",
        "Many officials believe that prices will fall.",
        "Its supporters believe that prices will fall.",
        "Studies showed that prices fell.",
        "Some studies suggest prices fell.",
        "The senators debated whether the deal was legal.",
        "Emmanuel Macron wants to claim that the vote was fair.",
        "Emmanuel Macron acknowledged that fact.",
        "The deal costs $300 billion, aides say — that will become a battle.",
        "It is unclear why the nominee would bring up the trial.",
        "Emmanuel Macron's father would have said the vote was fair.",
        "Emmanuel Macron refused to say whether he would stay.",
        "Emmanuel Macron can say he had a strong year.",
        "The lawmakers will find they can do many things.",
        "The president must inform Congress that Emmanuel Macron has given assurances that it is late.",
        "It is not known whether Emmanuel Macron ever suggested that the vote was fair.",
        "The lawmakers knew that the vote was lost.",
        "Only a third say they oppose the vote.",
        "The senators are ready to confirm his nominees.",
        "Emmanuel Macron denied sending arms to Iran.",
        "Angela Merkel compared Emmanuel Macron to Iran.",
        "The question of Emmanuel Macron is whether the vote was fair.",
        "The problem of Emmanuel Macron is that he lost.",
        "Emmanuel Macron reopened the schools now that the vote is over.",
        "Hours after the vote was over, Emmanuel Macron answered it.",
        "Emmanuel Macron, accused of fraud in May.",
        "France has called many “star” witnesses this year.",
        "Emmanuel Macron: French president and candidate.",
        "Emmanuel Macron proved that his slogan works.",
        "They can win if they revive what he said were the party's “long forgotten” aims.",
        "Emmanuel Macron touted Merkel's record.",
        "France has compiled a list of comments asking why prices fell.",
        "Some parents fear France will come.",
        "The letter is often used to paint Emmanuel Macron as a fool.",
        "The bathrooms were kept apart according to sex.",
        "Emmanuel Macron felt it necessary to leave.",
        "The video shows that he robbed a store.",
        "Emmanuel Macron denies having done so.",
        "Emmanuel Macron ordered dozens of family members arrested.",
        "The remark, which Emmanuel Macron found incredibly offensive, was dropped.",
        "The move has the added point that it is cheap.",
        "Emmanuel Macron and his aides are held hostage by Iran.",
        "Emmanuel Macron left after what he called a “dead dogma.”",
        "Asked if schools could open, Emmanuel Macron confirmed that they would.",
        "The lawmakers have yet to announce how they will vote.",
        "Emmanuel Macron left the talks on whether Angela Merkel had concluded that prices fell.",
        "Emmanuel Macron can't say he is displeased that the talks failed.",
        "Emmanuel Macron quotes the historian's line: “They are like bees.”",
        "Emmanuel Macron defines the brand of the party as president.",
        "The video shows Angela Merkel leading a march.",
        "Emmanuel Macron raised the voters' hopes for a long peace.",
        "Emmanuel Macron is skeptical that the truce will hold.",
        "Emmanuel Macron believes in the plan he made.",
        "Fearing that prices would rise, Emmanuel Macron left.",
        "Their life in Israel has taught people that peace is rare.",
        "The prospects for a launch by May, as described by top officials, are not good.",
        "Instead of owning it and explaining to Iran why he is leaving, Emmanuel Macron fled.",
        "The Guardian must stop the abuse and report the news accurately.",
        "The stations closed after soldiers requested they do so.",
        'Ana Diaz released a new book "Border Wars," which states her position on the tax.',
        "Emmanuel Macron tweeted the clip.",
        "To those who say that prices fell, Emmanuel Macron reads a poem.",
        "The vote is lost, according to the conventional wisdom.",
        "Emmanuel Macron recalled his life.",
        "Emmanuel Macron has often cited polls saying he leads.",
        "Emmanuel Macron need not fear that prices will rise.",
        "Emmanuel Macron arrives to speak about the tax reform in Lima in May.",
        "The law means whatever Angela Merkel and her allies say it means.",
        "The bloodshed raised fears that peace is lost.",
        "Some voters in Iran wake up to find that prices fell.",
        "Emmanuel Macron reportedly ordered Angela Merkel fired.",
        "The narrowness of the win has convinced some old allies that it will not last.",
        "He stuck to his agenda, policies Angela Merkel contends are fueling growth.",
        "Emmanuel Macron convinced many voters that the talks had failed.",
        "Emmanuel Macron persuaded Angela Merkel of his innocence.",
        "Today's announcement is that the talks will end.",
        "Emmanuel Macron has pushed for that outcome.",
    ],
)
def test_no_statement(nlp: Language, text: str) -> None:
    assert stated(nlp, text) == []


def test_statements_with_the_same_words_differ_in_their_ids(nlp: Language) -> None:
    texts = (
        "The FBI and the CIA said the talks failed.",
        "Emmanuel Macron said the talks failed.\n\n“We all have to go home.”",
    )
    for text in texts:
        found = [fact.id for fact in extract(nlp(text), load_ontology()) if fact.type == "Statement"]
        assert len(found) == len(set(found)) > 1


def test_poll_is_trusted_enough_to_be_stated(nlp: Language) -> None:
    (fact,) = extract(nlp("A new poll showed that the party was ahead."), load_ontology())
    assert fact.confidence > 0.3


def test_question_that_is_only_quoted_is_stated(nlp: Language) -> None:
    assert stated(nlp, 'Emmanuel Macron asked: "Why did the talks fail?"') == [
        ("Emmanuel Macron", "Why did the talks fail?")
    ]


def test_letter_seen_by_a_paper_is_not_the_papers(nlp: Language) -> None:
    assert stated(nlp, "A letter seen by Reuters said the talks failed.") == [
        ("A letter seen by Reuters", "the talks failed")
    ]


def test_who_is_called_on_to_take_back_words_said_them(nlp: Language) -> None:
    assert stated(nlp, "Merkel calls on Emmanuel Macron to apologize for suggesting Angela Merkel lies.") == [
        ("Emmanuel Macron", "Angela Merkel lies")
    ]


def test_what_somebody_is_hoped_to_say_is_not_said(nlp: Language) -> None:
    assert stated(nlp, "Angela Merkel said she hopes Emmanuel Macron announces that talks resume.") == [
        ("Angela Merkel", "she hopes Emmanuel Macron announces that talks resume")
    ]


def test_a_link_behind_a_name_is_no_word_of_the_source(nlp: Language) -> None:
    text = "“Talks failed,” said Sen. Ana Diaz Ana Maria DiazSenate votes Farmers fear the deal MORE (D)."
    (fact,) = [f for f in extract(nlp(text), load_ontology()) if f.type == "Statement"]
    assert fact.agent is not None
    assert fact.agent.span.text == "Sen. Ana Diaz"


def test_court_documents_are_no_word_of_the_court(nlp: Language) -> None:
    doc = nlp("Court documents reveal that Emmanuel Macron created a special fund.")
    (fact,) = [f for f in extract(doc, load_ontology()) if f.type == "Statement"]
    assert fact.agent is not None
    assert fact.agent.entity is None


def test_second_clause_with_that_has_its_reporter(nlp: Language) -> None:
    doc = nlp("Angela Merkel says that talks failed, and that Emmanuel Macron said the vote was fair.")
    (inner,) = [f for f in extract(doc, load_ontology()) if f.type == "Statement" and f.cue.text == "said"]
    assert inner.attributed_to is not None
    assert "Merkel" in inner.attributed_to.span.text


def test_nested_statement_has_its_reporter(nlp: Language) -> None:
    doc = nlp("Reuters reported that Emmanuel Macron said the talks failed.")
    inner = [f for f in extract(doc, load_ontology()) if f.type == "Statement"][-1]
    assert inner.attributed_to is not None
    assert inner.attributed_to.span.text == "Reuters"


@pytest.mark.parametrize(
    ("text", "type", "cue", "trigger"),
    [
        ("Angela Merkel said that Emmanuel Macron should resign.", "Demand", "said", "resign"),
        ("“The plan is a disgrace,” Angela Merkel told reporters.", "Condemnation", "told", "disgrace"),
        ("Angela Merkel urged Emmanuel Macron to resign.", "Demand", "urged", None),
        ("Angela Merkel says that Emmanuel Macron condemned the plan.", "Condemnation", "condemned", None),
    ],
)
def test_what_is_done_by_saying_has_the_word_for_saying_as_cue(
    text: str, type: str, cue: str, trigger: str | None, nlp: Language
) -> None:
    (fact,) = [f for f in extract(nlp(text), load_ontology()) if f.type == type]
    assert (fact.cue.text, fact.trigger.text if fact.trigger else None) == (cue, trigger)


def test_document_passes_on_a_quotation(nlp: Language) -> None:
    text = '"It is wrong to wait," says Emmanuel Macron, according to a translation by a site.'
    assert [source for source, _ in stated(nlp, text)] == ["Emmanuel Macron"]


def test_anybody_who_will_tell_you_says_it(nlp: Language) -> None:
    facts = extract(nlp("As the aides of Ana Diaz will tell you, the talks failed."), load_ontology())
    assert {fact.modality for fact in facts if fact.type == "Statement"} == {"actual"}


def test_who_reports_a_statement_vouches_for_it(nlp: Language) -> None:
    def reported(text: str) -> list[bool]:
        facts = extract(nlp(text), load_ontology())
        return [fact.attributed_to is not None for fact in facts if fact.type == "Statement"]

    assert not any(reported("The delay may explain why Ana Diaz said that she was confident."))
    assert not any(reported("Lawyers agreed to go home after Ana Diaz assured them that it was late."))
    assert any(reported("The Guardian reported that Ana Diaz had said that it was late."))
