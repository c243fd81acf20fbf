"""Tables of sentence → what is asserted of a predicate: modality, negation, or the reason why nothing is."""

import pytest
from spacy.language import Language

from kg.facts.context import standing
from kg.facts.standing import Standing
from kg.language.clauses import ClauseReader
from kg.language.complements import load_complements

MODALITY = [
    ("Norway met the envoy.", "meet", "actual"),
    ("Norway suspended the talks pending further discussion with Chile.", "discussion", "planned"),
    ("Norway held a rally to condemn the envoy.", "condemn", "actual"),
    ("Norway wrote a bill to arrest the envoy.", "arrest", "planned"),
    ("When the envoy arrives in Lima, he will meet the king.", "meet", "planned"),
    ("Norway declined to say how it will react when Chile arrests the envoy.", "arrest", "planned"),
    ("Norway criticised Chile's decision to arrest the envoy.", "arrest", "actual"),
    ("Norway vowed on Sunday to arrest the envoy.", "arrest", "planned"),
    ("Norway called the envoy to congratulate him.", "congratulate", "actual"),
    ("The failed campaign of the envoy cost millions.", "campaign", "actual"),
    ("The alleged collusion between Norway and Chile was debated.", "collusion", "possible"),
    ("Norway tried to win friends by arresting the envoy.", "arrest", "actual"),
    ("Norway would have been familiar with Chile's talks with the envoy.", "talk", "actual"),
    ("Norway faces the decision to arrest the envoy.", "arrest", "planned"),
    ("Norway took the opportunity to condemn the envoy.", "condemn", "actual"),
    ("The crisis ended with the arrest of the envoy.", "arrest", "actual"),
    ("The critic of the envoy was asked to leave.", "critic", "actual"),
    ("Norway warned that Chile's criticism of the envoy is dangerous.", "criticism", "actual"),
    ("There is a new accusation against the envoy.", "accusation", "actual"),
    ("Norway had nothing to do with the fact that Chile arrested the envoy.", "arrest", "actual"),
    ("Norway declined in May to arrest the envoy.", "arrest", "counterfactual"),
    ("A coup could lead to the removal of the envoy.", "removal", "possible"),
    ("A coup could trigger the removal of the envoy.", "removal", "possible"),
    ("The group spent a fortune to back the envoy.", "back", "actual"),
    ("A report from Chile's investigation of the envoy was leaked.", "investigation", "actual"),
    ("Norway will meet the envoy.", "meet", "planned"),
    ("Norway plans to meet the envoy.", "meet", "planned"),
    ("Norway agreed to meet the envoy.", "meet", "planned"),
    ("Norway may meet the envoy.", "meet", "possible"),
    ("Norway is considering arresting the envoy.", "arrest", "possible"),
    ("Norway failed to arrest the envoy.", "arrest", "counterfactual"),
    ("Police prevented him from attacking the envoy.", "attack", "counterfactual"),
    ("Had Norway arrested the envoy, Chile would have protested.", "arrest", "counterfactual"),
    ("Norway would have arrested the envoy.", "arrest", "counterfactual"),
    ("Efforts by Norway to arrest the envoy failed.", "arrest", "counterfactual"),
    ("Norway will not agree to Chile's demand.", "demand", "actual"),
    ("The minister floated arresting the envoy.", "arrest", "possible"),
    ("Norway said it would sign the law once passed by Chile.", "pass", "planned"),
    ("Norway was reported in May to have praised the envoy.", "praise", "actual"),
    ("It was wrong for Norway to reject the plan.", "reject", "actual"),
    ("The chance of the envoy being arrested rose.", "arrest", "possible"),
    ("Norway threatens a strike if Chile rejects the plan.", "threaten", "actual"),
    ("After ten men are killed in Lima, experts warn of more.", "kill", "actual"),
    ("The order means that police arrested the envoy.", "arrest", "actual"),
    ("Norway seemed to mock Chile for arresting the envoy.", "arrest", "actual"),
    ("Norway spoke to the crowd to praise the envoy.", "praise", "actual"),
    ("Ruiz, one of the envoy's critics in Chile, would be asked to leave.", "critic", "actual"),
    ("Norway planned to make a statement regarding Chile's criticism of the envoy.", "criticism", "actual"),
    ("Those expecting the envoy's candidacy to collapse will have to wait.", "candidacy", "actual"),
    ("Norway criticised the envoy -- those talks were supposed to fail.", "criticise", "actual"),
    ("Norway refused to sign after Chile arrested the envoy.", "arrest", "actual"),
    ("It was not until soldiers arrested the envoy that Chile protested.", "arrest", "actual"),
    ("Norway will condemn the soldiers who arrested the envoy.", "arrest", "actual"),
    ("The colonel told reporters that soldiers had arrested the envoy.", "arrest", "actual"),
    ("The colonel insists that soldiers arrested the envoy.", "arrest", "actual"),
    ("Norway was the first country to arrest the envoy.", "arrest", "actual"),
    ("Norway to arrest envoy.", "arrest", "planned"),
    ("The meeting between Norway and Chile will take place in May.", "meeting", "planned"),
    ("Norway will sign an order over Chile's invasion of Peru.", "invasion", "actual"),
    ("Under a deal with Chile, Norway can arrest smugglers.", "deal", "actual"),
    ("Norway will hold talks with Chile.", "talk", "planned"),
    ("Chile criticised Norway's proposed ban.", "ban", "planned"),
    ("Norway discussed a possible attack on Chile.", "attack", "possible"),
    ("Norway recalled the failed attack on Chile.", "attack", "counterfactual"),
    ("Norway raised the possibility that Chile arrested the envoy.", "arrest", "possible"),
    ("Norway has evidence that Chile arrested the envoy.", "arrest", "actual"),
    ("There is no doubt that Chile arrested the envoy.", "arrest", "actual"),
    ("Unions took to the streets to condemn the envoy.", "condemn", "actual"),
    ("Unions took a train to condemn the envoy.", "condemn", "planned"),
    ("Norway opted not to arrest the envoy.", "arrest", "actual"),
    ("Norway signed after questioning and before arresting the envoy.", "arrest", "actual"),
    ("Norway wants to talk before arresting the envoy.", "arrest", "possible"),
    ("Instead of arresting the envoy, Norway thanked him.", "arrest", "counterfactual"),
    ("Norway signed without arresting the envoy.", "arrest", "actual"),
    ("The judge will rest when Norway arrests the envoy.", "arrest", "planned"),
    ("The ruling opened the door for Norway to arrest the envoy.", "arrest", "planned"),
    ("Norway will reward the newly elected senators.", "elect", "actual"),
    ("Scores of people arrested in Norway were freed.", "arrest", "actual"),
    ("Chile demanded an inquiry into an attack on the envoy.", "attack", "actual"),
    ("An attack on Norway would anger Chile.", "attack", "planned"),
    ("The attack on Norway would anger Chile.", "attack", "actual"),
    ("The judge would later condemn the envoy.", "condemn", "actual"),
    ("The judge said she would later condemn the envoy.", "condemn", "planned"),
    ("Police determined that Norway had arrested the envoy.", "arrest", "actual"),
    ("Chile wants to ensure that Norway arrests the envoy.", "arrest", "planned"),
    ("The envoy is expected to be arrested.", "arrest", "planned"),
    ("Chile briefed Norway ahead of its meeting with Peru.", "meeting", "planned"),
    ("The envoy climbed the fence, only to be arrested by Norway.", "arrest", "actual"),
    ("Norway was wrong to arrest the envoy.", "arrest", "actual"),
    ("Norway was able to arrest the envoy.", "arrest", "actual"),
    ("Norway ruled out arresting the envoy.", "arrest", "counterfactual"),
    ("It is impossible to arrest the envoy.", "arrest", "counterfactual"),
    ("As Norway has arrested the envoy, Chile has proposed leaving.", "arrest", "actual"),
    ("Norway arrested the envoy in May; Chile did not deny it.", "arrest", "actual"),
    ("If Chile protests, Norway arrests the envoy.", "arrest", "possible"),
    ("Norway chose to arrest the envoy.", "arrest", "actual"),
    ("Rebels plotted an attack on Norway.", "attack", "planned"),
    ("Farmers blocked highways to protest the law.", "protest", "actual"),
    ("Norway ordered strikes on Chile but halted them.", "strike", "counterfactual"),
    ("Norway is about to arrest the envoy.", "arrest", "planned"),
    ("Norway came close to arresting the envoy.", "arrest", "counterfactual"),
    ("Norway's attack on Chile would anger Peru.", "attack", "planned"),
    ("Police can be seen attacking the envoy.", "attack", "actual"),
    ("Chile resisted Norway's demands for money.", "demand", "actual"),
]

NEGATED = [
    ("Not even a day after Norway met the envoy, he left.", "meet", False),
    ("Norway did not arrest the envoy.", "arrest", True),
    ("Few senators criticised the envoy.", "criticise", True),
    ("A few senators criticised the envoy.", "criticise", False),
    ("Norway made zero visits to Chile.", "visit", True),
    ("Norway has rarely criticised the envoy.", "criticise", True),
    ("Norway would not stop the ship and arrest the envoy.", "arrest", True),
    ("Norway has yet to congratulate the envoy.", "congratulate", True),
    ("Norway would no longer arrest the envoy.", "arrest", True),
    ("Norway opted not to arrest the envoy.", "arrest", True),
    ("Norway makes no move without praising the envoy.", "praise", False),
    ("Norway signed without arresting the envoy.", "arrest", True),
    ("There will be no speculation until Norway arrests the envoy.", "arrest", False),
    ("Norway not only criticised the envoy but expelled him.", "criticise", False),
]

UNASSERTED = [
    ("Norway will not vote for the envoy's election.", "election"),
    ("It was possible for Norway to praise Chile.", "praise"),
    ("Norway called on Chile to use its leverage and reject the plan.", "reject"),
    ("Norway has enough evidence to arrest the envoy.", "arrest"),
    ("Norway asked for the envoy's resignation.", "resignation"),
    ("It is wrong for Norway to reject the plan.", "reject"),
    ("Reports that Norway arrested the envoy are false.", "arrest"),
    ("This was not a random shooting of the envoy.", "shooting"),
    ("Every time Norway meets the envoy, Chile is told nothing.", "meet"),
    ("It remains to be seen how open Norway will be to supporting the envoy.", "support"),
    ("There are no signs that Norway has arrested the envoy.", "arrest"),
    ("Norway did not pick the envoy because of his experience.", "pick"),
    ("Chile urged Norway to arrest the envoy.", "arrest"),
    ("Chile demanded that Norway arrest the envoy.", "arrest"),
    ("Norway has to arrest the envoy.", "arrest"),
    ("Norway ought to arrest the envoy.", "arrest"),
    ("Norway denied arresting the envoy.", "arrest"),
    ("Chile accused Norway of arresting the envoy.", "arrest"),
    ("Chile fears that Norway will arrest the envoy.", "arrest"),
    ("Did Norway arrest the envoy?", "arrest"),
    ("Norway asked its judges how to arrest the envoy.", "arrest"),
    ("Arrest the envoy.", "arrest"),
    ("Any state that arrests the envoy will pay.", "arrest"),
    ("The governor appoints the envoy when there is a vacancy.", "appoint"),
    ("Some people support envoys.", "support"),
    ("An attack on one ally is an attack on all.", "attack"),
    ("A poll showed Ruiz winning by three points.", "win"),
    ("Norway lifted its sanctions on Chile.", "sanction"),
    ("Norway called the inquiry an attack on the court.", "attack"),
    ("Norway described the inquiry as an attack on the court.", "attack"),
    ("He faces charges of obstruction of justice.", "obstruction"),
    ("There is no evidence that Norway arrested the envoy.", "arrest"),
    ("Citizens who arrest the envoy will be thanked.", "arrest"),
    ("Citizens are arrested in Norway.", "arrest"),
    ("Every officer who arrested the envoy is gone.", "arrest"),
    ("Norway has no power to arrest the envoy.", "arrest"),
    ("Chile dared Norway to arrest the envoy.", "arrest"),
    ("Norway needs to arrest the envoy.", "arrest"),
    ("Fears that Norway arrested the envoy grew.", "arrest"),
    ("Norway never spoke of arresting the envoy.", "arrest"),
    ("It is time for Norway to arrest the envoy.", "arrest"),
    ("Norway frees people arrested for theft.", "arrest"),
    ("Norway will read any envoys arrested by Chile.", "arrest"),
    ("If Norway arrests the envoy, Chile will protest.", "arrest"),
    ("Chile would not have protested unless Norway had arrested the envoy.", "arrest"),
    ("Contact between Norway and Chile has come to a halt.", "contact"),
    ("Chile wants Norway to arrest the envoy.", "arrest"),
    ("Norway was asked to arrest the envoy.", "arrest"),
    ("Chile accused Norway of fraud and arresting the envoy.", "arrest"),
    ("Norway's move inspired Chile to arrest the envoy.", "arrest"),
    ("Norway argued against arresting the envoy.", "arrest"),
    ("Norway has yet to be open about its talks with Chile.", "talk"),
    ("Norway does not want to arrest the envoy.", "arrest"),
    ("Norway did not authorize Chile to arrest the envoy.", "arrest"),
    ("Norway did not get around to arresting the envoy.", "arrest"),
    ("Imagine a state that arrests the envoy.", "arrest"),
    ("Chile needs a king who arrests envoys.", "arrest"),
    ("Norway dislikes envoys it arrests.", "arrest"),
    ("Norway was asked what envoys it would arrest.", "arrest"),
    ("Norway has officers who can arrest the envoy.", "arrest"),
]


def standing_of(nlp: Language, text: str, lemma: str) -> Standing:
    doc = nlp(text)
    reader = ClauseReader(doc, load_complements())
    token = next(t for t in doc if t.lemma_.lower() == lemma and t.pos_ in {"VERB", "NOUN"})
    return standing(reader.at(token), reader)


@pytest.mark.parametrize(("text", "lemma", "modality"), MODALITY)
def test_modality(nlp: Language, text: str, lemma: str, modality: str) -> None:
    found = standing_of(nlp, text, lemma)
    assert found.asserted, found.reason
    assert found.modality == modality


@pytest.mark.parametrize(("text", "lemma", "negated"), NEGATED)
def test_negation(nlp: Language, text: str, lemma: str, negated: bool) -> None:
    found = standing_of(nlp, text, lemma)
    assert found.asserted, found.reason
    assert found.negated == negated


@pytest.mark.parametrize(("text", "lemma"), UNASSERTED)
def test_nothing_is_asserted(nlp: Language, text: str, lemma: str) -> None:
    assert not standing_of(nlp, text, lemma).asserted
