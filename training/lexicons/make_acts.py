#!/usr/bin/env python3
"""make_acts.py [DATA]: writes the act lexicon, ../../statement/src/main/resources/org/onrecord/statement/acts.tsv

One row a word form: the act it does as head of a cue. LEMMAS below is the guide's list of acts as verbs and nouns of English, inflected here. Where the statement
corpus (DATA/statements/train and wikinews; DATA defaults to ../../../shared/data, from this folder) has a form at least FEWEST times and one act
at least MAJORITY of these, the corpus decides. "open" marks forms that leave the act to the words said (said, told, wrote). Gold is never read. The same bytes every time.
"""
import collections, glob, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "../../statement/src/main/resources/org/onrecord/statement/acts.tsv")
FEWEST, MAJORITY = 4, 0.7
LEMMAS = {
 "open": "say tell write add tweet post state remark reply respond answer continue note comment read quote speak talk message email text go shout yell cry joke quip reiterate repeat emphasize emphasise stress argue suggest declare conclude insist maintain assert contend claim believe think call describe put cite urge_that agree_that discuss retweet",
 "state": "report explain predict recall observe mention estimate describe point recount show find confirm reveal detail outline testify identify indicate disclose forecast project elaborate clarify illustrate characterize",
 "accuse": "accuse blame criticise criticize condemn denounce blast slam attack assail lambast lambaste decry deplore rebuke allege fault chide scold castigate lament mock deride ridicule insult protest complain charge rail lash rip skewer bash taunt berate excoriate hammer knock disparage belittle allegation accusation criticism condemnation attacks complaint indict impugn brand",
 "deny": "deny refute rebut dispute disavow contradict denial disputes dismiss discredit debunk disprove",
 "reject": "reject refuse decline rebuff spurn oppose resist veto disagree refusal rejection opposition object snub scoff disown renounce",
 "request": "ask_to request demand urge appeal call_for seek beg plead implore propose recommend advise push press_for encourage petition lobby exhort demand recommendation proposal plea suggest_that advocate insist_on beseech instruct",
 "agree": "agree accept promise pledge_to invite permit allow consent approve welcome endorse_deal guarantee assure vow_to offer commit concur authorize authorise sign grant invitation acceptance agreement",
 "threaten": "threaten threat ultimatum",
 "warn": "warn caution alert warning",
 "announce": "announce order rule decide sentence convict issue launch unveil declare_that proclaim decree vow pledge plan introduce publish release order appoint nominate sanction ban suspend sue schedule announcement ruling decision verdict resign launch",
 "support": "praise endorse defend thank congratulate hail applaud laud commend support back salute honor honour credit celebrate extol champion tout vouch sympathise sympathize compliment endorsement praise condolences cheer toast",
 "concede": "admit acknowledge apologise apologize concede confess admission apology regret recant retract relent",
 "question": "question wonder inquire enquire doubt query concern ask"}
IRREGULAR = {"say": "said says saying", "tell": "told tells telling", "write": "wrote writes written writing", "read": "read reads", "put": "put puts putting", "speak": "spoke spoken speaks speaking", "go": "went goes",
 "think": "thought thinks thinking", "show": "showed shown shows showing", "find": "found finds finding findings", "seek": "sought seeks seeking", "beg": "begged begs begging", "plead": "pleaded pled pleads pleading",
 "rip": "ripped rips ripping", "slam": "slammed slams slamming", "quip": "quipped quips", "refute": "refuted refutes refuting", "deny": "denied denies denying", "rebut": "rebutted rebuts", "commit": "committed commits committing", "permit": "permitted permits permitting", "ban": "banned bans banning",
 "plan": "planned plans planning", "admit": "admitted admits admitting", "allow": "allowed allows allowing", "knock": "knocked knocks knocking", "concur": "concurred concurs"}

def forms(lemma):
    if lemma in IRREGULAR: return {lemma} | set(IRREGULAR[lemma].split())
    if lemma.endswith("y") and lemma[-2] not in "aeiou": return {lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    if lemma.endswith("e"): return {lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"}
    s = lemma + ("es" if re.search(r"(s|sh|ch|x|z)$", lemma) else "s")
    return {lemma, s, lemma + "ed", lemma + "ing"}

def main():
    data = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../../shared/data")
    acts = {}
    for act in LEMMAS:
        for lemma in LEMMAS[act].split():
            if "_" in lemma: continue
            for f in forms(lemma): acts.setdefault(f, act)
    for f in forms("ask"): acts[f] = "question"
    seen = collections.defaultdict(collections.Counter)
    for path in sorted(glob.glob(os.path.join(data, "statements/train/n*.json")) + glob.glob(os.path.join(data, "statements/wikinews/gold/*.json"))):
        for s in json.load(open(path, encoding="utf8"))["statements"]:
            words = [w for w in re.findall(r"[a-z\-]+", (s["cue"] or "").lower()) if w in acts]
            known = [w for w in words if acts[w] != "open"] or words
            if known: seen[known[-1]][s["act"]] += 1
    for w, c in seen.items():
        act, n = c.most_common(1)[0]; total = sum(c.values())
        if acts[w] != "open" and total >= FEWEST and n >= MAJORITY * total: acts[w] = act
        if acts[w] == "open" and total >= FEWEST and n >= .8 * total and act != "state": acts[w] = act
    with open(OUT, "w", encoding="utf8", newline="\n") as out:
        out.write("# Acts by cue form: form, act or \"open\", counts of acts in the statement corpus. Made by training/lexicons/make_acts.py\n")
        for w in sorted(acts): out.write("%s\t%s\t%s\n" % (w, acts[w], " ".join("%s:%d" % x for x in sorted(seen[w].items(), key=lambda x: (-x[1], x[0])))))
    print(len(acts), "forms")

if __name__ == "__main__": main()
