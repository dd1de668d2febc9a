package org.onrecord.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.language.Annotations;
import org.onrecord.language.GivenNames;
import org.onrecord.language.GivenNames.Bearer;
import org.onrecord.language.Name;
import org.onrecord.language.Word;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Meaning;
import org.onrecord.language.knowledge.Office;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

/**
 * The parties that a report names: every name is given to one, a last name to who bore it in full, an acronym to the
 * organization it abbreviates, a state's names to the state. For one report; not safe between threads.
 */
final class Parties {

    /** A place where the report speaks of a party. */
    record Mention(Span span, Party party) {}

    private static final Set<String> MASCULINE = Set.of(
            "mr",
            "mr.",
            "sir",
            "lord",
            "king",
            "prince",
            "congressman",
            "chairman",
            "spokesman",
            "councilman",
            "sheikh",
            "father",
            "pope",
            "baron",
            "count",
            "emperor");
    private static final Set<String> FEMININE = Set.of(
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "miss",
            "dame",
            "lady",
            "queen",
            "princess",
            "congresswoman",
            "chairwoman",
            "spokeswoman",
            "councilwoman",
            "sister",
            "baroness",
            "countess");
    private static final Set<String> COURTESY =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lord", "lady", "dame");
    private static final Set<String> MEDIA_WORDS = Set.copyOf(LexiconFile.lines("media-words.txt"));

    private final String text;
    private final List<Word> words;
    private final OfficeHolders offices;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Party> persons = new HashMap<>();
    private final Map<String, Party> byLastName = new HashMap<>();
    private final Map<String, Party> others = new HashMap<>();
    private final Map<String, Party> byInitials = new HashMap<>();
    private final Map<String, Party> described = new HashMap<>();
    /** Who holds an office as far as was asked or told; an empty set where nobody is known to. */
    private final Map<Office, Set<Party>> holders = new HashMap<>();

    private final Map<String, Set<Party>> personsByWord = new HashMap<>();

    /** @param offices what is known beyond the report, on its day */
    Parties(Annotations annotations, OfficeHolders offices) {
        this.text = annotations.text();
        this.words = annotations.words();
        this.offices = offices;
        // Full names first: what stands before a person's first full mention may already be the last name alone.
        for (Name name : annotations.names()) if (name.type() == Name.Type.PERSON) fullName(name);
        Map<String, Name.Type> types = typesOfSingleWords(annotations.names());
        for (Name name : annotations.names()) {
            mention(new Name(name.span(), types.getOrDefault(words(name.span()), name.type())));
        }
    }

    /**
     * What each name of one word is that nobody's full name ends with: a name is one party, so it is a person where it is oftener taken for one than for a place or
     * an organization, and else what of these it is first.
     */
    private Map<String, Name.Type> typesOfSingleWords(List<Name> names) {
        Map<String, Name.Type> types = new HashMap<>();
        Map<String, Integer> persons = new HashMap<>();
        for (Name name : names) {
            String whole = words(name.span());
            if (whole.indexOf(' ') >= 0 || byLastName.containsKey(whole)) continue;
            boolean person = name.type() == Name.Type.PERSON;
            persons.merge(whole, person ? 1 : -1, Integer::sum);
            if (!person) types.putIfAbsent(whole, name.type());
        }
        types.replaceAll((whole, type) -> persons.getOrDefault(whole, 0) > 0 ? Name.Type.PERSON : type);
        return types;
    }

    /** Every mention by name, in text order. */
    List<Mention> mentions() {
        return mentions;
    }

    private void fullName(Name name) {
        String whole = words(name.span());
        int blank = whole.lastIndexOf(' ');
        if (blank < 0) return;
        String last = whole.substring(blank + 1);
        Party party = persons.get(whole);
        if (party == null) {
            Party sameLast = byLastName.get(last);
            // "Donald J. Varga" and "Donald Varga" are one; so are "J. Varga" and "Jan Varga".
            if (sameLast != null && sameGiven(sameLast.name(), whole)) {
                sameLast.rename(whole);
                party = sameLast;
            } else {
                party = new Party(whole, Actor.Type.PERSON);
            }
            persons.put(whole, party);
        }
        GivenNames.bearerOf(whole.substring(0, whole.indexOf(' '))).ifPresent(party::bearer);
        byLastName.putIfAbsent(last, party);
        // Names that begin with the family's (Wang Yi) are cut to their first word; no other rule may claim it.
        String first = whole.substring(0, whole.indexOf(' '));
        if (GivenNames.bearerOf(first).isEmpty()) byLastName.putIfAbsent(first, party);
    }

    private static boolean sameGiven(String one, String other) {
        String a = one.substring(0, Math.max(1, one.indexOf(' ')));
        String b = other.substring(0, Math.max(1, other.indexOf(' ')));
        return a.equals(b)
                || (((a.length() == 2 && a.endsWith(".")) || (b.length() == 2 && b.endsWith(".")))
                        && a.charAt(0) == b.charAt(0));
    }

    private void mention(Name name) {
        String whole = words(name.span());
        Party bearer =
                whole.indexOf(' ') < 0 && offices.knowledge().state(whole).isEmpty() ? byLastName.get(whole) : null;
        // The encoder takes a capital that speaks for a person now and then.
        boolean place = bearer == null
                && (offices.knowledge().state(whole).isPresent()
                        || offices.knowledge().stateWithCapital(whole).isPresent());
        boolean person = bearer != null || (name.type() == Name.Type.PERSON && !place);
        Party party = person
                ? person(name)
                : switch (name.type()) {
                    case PERSON -> place(words(name.span()));
                    case ORGANIZATION -> organization(words(name.span()));
                    case PLACE -> place(words(name.span()));
                };
        party.mention(name.span());
        mentions.add(new Mention(name.span(), party));
    }

    private Party person(Name name) {
        String whole = words(name.span());
        Party known = persons.get(whole);
        if (known == null) known = byLastName.get(whole);
        Party party = known != null ? known : persons.computeIfAbsent(whole, w -> new Party(w, Actor.Type.PERSON));
        if (known == null && whole.indexOf(' ') < 0) byLastName.putIfAbsent(whole, party);
        titles(name, party);
        return party;
    }

    /** What stands before a name and after it: "China's Foreign Minister Wang Yi", "Ana Sorin, the mayor of Belgar,". */
    private void titles(Name name, Party party) {
        int first = TextOrder.firstFrom(words, Word::span, name.span().begin());
        int i = first - 1;
        StringBuilder title = new StringBuilder();
        while (i >= 0 && first - i <= 8 && words.get(i).isWord() && isTitleWord(i, first)) {
            String form = words.get(i).form();
            String bare = form.toLowerCase(Locale.ROOT);
            if (MASCULINE.contains(bare)) party.bearer(Bearer.MAN);
            if (FEMININE.contains(bare)) party.bearer(Bearer.WOMAN);
            if (!COURTESY.contains(bare.replace(".", ""))) title.insert(0, form + " ");
            i--;
        }
        String office = title.toString().strip();
        boolean past = i >= 0 && PAST.contains(words.get(i).lower());
        if (!office.isEmpty() && past) {
            party.title(office);
            party.role(words.get(i).lower() + " " + office);
        } else if (!office.isEmpty()) {
            party.title(office);
            role(
                    party,
                    i >= 1 && isPossessive(i)
                            ? office + " of " + words.get(i - 1).form()
                            : office);
        }
        apposition(name, party);
    }

    /** Before an office they say that its bearer does not hold it, or not yet. */
    private static final Set<String> PAST =
            Set.of("former", "then", "late", "ex", "outgoing", "incoming", "onetime", "one-time", "future");

    private static boolean isPast(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return lower.startsWith("ex-") || lower.startsWith("then-") || PAST.contains(lower.split(" ", 2)[0]);
    }

    private boolean isPossessive(int i) {
        return words.get(i).lower().equals("'s");
    }

    private boolean isTitleWord(int i, int first) {
        Word word = words.get(i);
        if (i == first - 1 && !word.isCapitalized()) return OFFICES.contains(word.lower());
        if (word.isCapitalized()) {
            boolean adjoining = words.get(i + 1).span().begin() - word.span().end() <= 1;
            return adjoining
                    && !English.CLAUSE_OPENERS.contains(word.lower())
                    && !English.PREPOSITIONS.contains(word.lower())
                    && !English.DETERMINERS.contains(word.lower())
                    && !English.looksVerbal(word.lower());
        }
        return OFFICES.contains(words.get(i + 1).lower())
                && !English.PREPOSITIONS.contains(word.lower())
                && !English.DETERMINERS.contains(word.lower())
                && !English.CLAUSE_OPENERS.contains(word.lower())
                && !English.looksVerbal(word.lower())
                && !word.lower().equals("and");
    }

    static final Set<String> OFFICES = Set.of(
            "president",
            "minister",
            "secretary",
            "senator",
            "governor",
            "mayor",
            "chancellor",
            "premier",
            "ambassador",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "chairman",
            "chairwoman",
            "chief",
            "leader",
            "director",
            "commissioner",
            "judge",
            "justice",
            "general",
            "king",
            "queen",
            "prince",
            "pope",
            "congressman",
            "congresswoman",
            "representative",
            "lawmaker",
            "candidate",
            "nominee",
            "professor",
            "analyst",
            "lawyer",
            "attorney",
            "prosecutor",
            "activist",
            "author",
            "editor",
            "reporter",
            "strategist",
            "adviser",
            "advisor",
            "manager",
            "founder",
            "executive",
            "ceo",
            "head",
            "commander",
            "officer",
            "speaker",
            "economist",
            "historian",
            "director-general",
            "envoy",
            "deputy",
            "businessman",
            "billionaire",
            "mogul",
            "coach",
            "host",
            "doctor",
            "scientist",
            "researcher",
            "expert",
            "politician",
            "frontrunner",
            "front-runner",
            "democrat",
            "republican",
            "prime");

    private void apposition(Name name, Party party) {
        int after = TextOrder.firstFrom(words, Word::span, name.span().end());
        if (after + 2 >= words.size() || !words.get(after).form().equals(",")) return;
        int begin = after + 1;
        int i = begin;
        boolean office = false;
        while (i < words.size() && i - begin < 14 && (words.get(i).isWord() || isPossessive(i))) {
            if (English.AUXILIARIES.contains(words.get(i).lower())
                    || English.RELATIVES.contains(words.get(i).lower())) return;
            office |= OFFICES.contains(words.get(i).lower());
            i++;
        }
        if (!office || i >= words.size() || i == begin) return;
        String closing = words.get(i).form();
        if (!closing.equals(",") && !closing.equals(".")) return;
        Span span = words.get(begin).span().cover(words.get(i - 1).span());
        String role = span.in(text).replaceAll("\\s+", " ");
        party.title(role);
        role(party, role.replaceFirst("^(?i:the|a|an) ", ""));
    }

    /** Notes what the report says that a person is. */
    void role(Party party, String words) {
        party.role(words);
        if (!party.isPerson() || isPast(words)) return;
        offices.read(words).ifPresent(office -> {
            party.officeOf(office.of());
            holders.computeIfAbsent(office, key -> new LinkedHashSet<>()).add(party);
        });
    }

    private Party organization(String whole) {
        String name = withoutArticle(whole);
        Party known = others.get(name);
        if (known != null) return known;
        Optional<Known> state =
                offices.knowledge().state(name).or(() -> offices.knowledge().stateSeatedAt(name));
        if (state.isPresent()) return state(state.get());
        Optional<Known> body = body(name);
        if (body.isPresent()) {
            Party party = known(body.get());
            if (name.indexOf(' ') > 0) byInitials.putIfAbsent(initials(name), party);
            return party;
        }
        Party spelledOut = isAcronym(name) ? byInitials.get(name.replace(".", "")) : null;
        if (spelledOut != null) {
            others.put(name, spelledOut);
            return spelledOut;
        }
        Party party = new Party(name, organizationType(name));
        others.put(name, party);
        if (name.indexOf(' ') > 0) byInitials.putIfAbsent(initials(name), party);
        return party;
    }

    private static Actor.Type organizationType(String name) {
        if (name.startsWith("UN ") || name.startsWith("U.N. ")) return Actor.Type.IGO;
        for (String word : name.split(" ", -1)) if (MEDIA_WORDS.contains(word)) return Actor.Type.MEDIA;
        return Actor.Type.ORGANIZATION;
    }

    private Party place(String whole) {
        String name = withoutArticle(whole);
        return offices.knowledge()
                .state(name)
                .map(this::state)
                .or(() -> offices.knowledge()
                        .one(name, Meaning.Way.NAME, Known.Kind.TERRITORY)
                        .map(this::known))
                .orElseGet(() -> others.computeIfAbsent(name, n -> new Party(n, Actor.Type.ORGANIZATION)));
    }

    /** The organization or territory that a name is sure to mean: one known by a single word may be called so by chance. */
    private Optional<Known> body(String name) {
        return offices.knowledge()
                .body(name)
                .filter(known ->
                        known.kind() != Known.Kind.ORGANIZATION || known.name().equals(name) || name.indexOf(' ') > 0);
    }

    /** The party that is this organization, or territory, under all its names. */
    private Party known(Known known) {
        Party party = others.computeIfAbsent(
                known.name(),
                name -> new Party(name, known.kind() == Known.Kind.IGO ? Actor.Type.IGO : organizationType(name)));
        known.wikidata().ifPresent(party::wikidata);
        return party;
    }

    /** The party that is this state. */
    Party state(Known state) {
        Party party = others.computeIfAbsent(state.name(), name -> new Party(name, Actor.Type.STATE));
        state.wikidata().ifPresent(party::wikidata);
        return party;
    }

    /** The office that words name, with what it is an office of. */
    Optional<Office> office(String words) {
        return offices.read(words);
    }

    /**
     * Who holds an office that the report calls by these words: whom the report calls so, else whom knowledge has on the report's day. Empty where
     * neither tells of exactly one.
     */
    Optional<Party> holder(Office office, String words) {
        Set<Party> called = holders.get(office);
        if (called == null) {
            called = new LinkedHashSet<>();
            holders.put(office, called);
            Optional<Party> known = offices.holder(office).flatMap(this::named);
            if (known.isPresent()) {
                called.add(known.get());
                known.get().title(words);
                known.get().role(withoutArticle(words));
                known.get().officeOf(office.of());
            }
        }
        return called.size() == 1 ? Optional.of(called.iterator().next()) : Optional.empty();
    }

    /** The report's person who is this one, a new one where it names none; empty where it names several who may be. */
    private Optional<Party> named(Known known) {
        Set<Party> all = new LinkedHashSet<>();
        for (String word : ends(known.name())) all.addAll(personsByWord().getOrDefault(word, Set.of()));
        for (String name : known.names()) {
            for (String word : ends(name)) all.addAll(personsByWord().getOrDefault(word, Set.of()));
        }
        // "Donald" alone may be anybody; "Trump" alone is the holder.
        all.removeIf(party -> !known.isCalled(party.name())
                || (party.name().indexOf(' ') < 0
                        && GivenNames.bearerOf(party.name()).isPresent()));
        if (all.size() > 1) return Optional.empty();
        Party party = all.isEmpty() ? person(known) : all.iterator().next();
        known.wikidata().ifPresent(party::wikidata);
        return Optional.of(party);
    }

    /** The report's persons by the first and the last words of their names: made once, so that no office looks at them all. */
    private Map<String, Set<Party>> personsByWord() {
        if (personsByWord.isEmpty()) {
            for (Party party : persons.values()) {
                for (String word : ends(party.name())) {
                    personsByWord
                            .computeIfAbsent(word, key -> new LinkedHashSet<>())
                            .add(party);
                }
            }
        }
        return personsByWord;
    }

    private static List<String> ends(String name) {
        String folded = Known.folded(name);
        return List.of(
                folded.substring(0, folded.indexOf(' ') < 0 ? folded.length() : folded.indexOf(' ')),
                folded.substring(folded.lastIndexOf(' ') + 1));
    }

    private Party person(Known known) {
        Party party = new Party(known.name(), Actor.Type.PERSON);
        int blank = known.name().indexOf(' ');
        if (blank > 0) GivenNames.bearerOf(known.name().substring(0, blank)).ifPresent(party::bearer);
        persons.put(known.name(), party);
        for (String word : ends(known.name())) {
            personsByWord().computeIfAbsent(word, key -> new LinkedHashSet<>()).add(party);
        }
        return party;
    }

    /** The party that is known, or becomes known, by a description: "residents", "a senior official". */
    Party described(String description, Actor.Type type) {
        String key = withoutArticle(description).toLowerCase(Locale.ROOT);
        return described.computeIfAbsent(key, k -> new Party(description, type));
    }

    private String words(Span span) {
        return span.in(text).replaceAll("\\s+", " ");
    }

    static String withoutArticle(String name) {
        return name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
    }

    private static boolean isAcronym(String name) {
        String bare = name.replace(".", "");
        return bare.length() >= 2 && bare.length() <= 7 && bare.chars().allMatch(Character::isUpperCase);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) initials.append(word.charAt(0));
        }
        return initials.toString();
    }
}
