package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onrecord.language.Annotations;
import org.onrecord.language.Name;
import org.onrecord.language.Word;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Office;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;
import org.onrecord.statement.Parties.Mention;

/**
 * Says which parties a source names: by name, title, pronoun, description or as a list. What the report does not tell stays
 * open: an empty answer is better than a wrong one. For one report, asked in text order; not safe between threads.
 */
final class ActorResolver {

    private static final Set<String> SINGULAR = Set.of("he", "she", "him", "her", "his", "himself", "herself");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "themselves", "both");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "and", "of");
    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "itself", "themselves");
    private static final Set<String> GOVERNMENT =
            Set.of("government", "administration", "regime", "authorities", "state");
    private static final Set<String> EXAMPLES = Set.of("like", "including");
    private static final Set<String> GROUPS = Set.of(
            "people",
            "police",
            "staff",
            "crew",
            "public",
            "opposition",
            "majority",
            "many",
            "some",
            "others",
            "most",
            "few",
            "several",
            "both",
            "women",
            "men",
            "children",
            "supporters");
    private static final Set<String> BODIES = Set.of(
            "police",
            "government",
            "ministry",
            "company",
            "court",
            "committee",
            "council",
            "party",
            "agency",
            "department",
            "campaign",
            "group",
            "organization",
            "organisation",
            "union",
            "army",
            "military",
            "parliament",
            "congress",
            "senate",
            "commission",
            "bank",
            "firm",
            "university",
            "office",
            "bureau",
            "administration",
            "team",
            "association",
            "coalition",
            "board",
            "panel",
            "embassy",
            "foundation",
            "institute",
            "center",
            "centre",
            "watchdog",
            "regulator",
            "opposition",
            "house",
            "force",
            "navy",
            "network",
            "authority",
            "kremlin",
            "pentagon",
            "airline",
            "hospital",
            "school",
            "church",
            "cabinet");
    private static final Set<String> MEDIA = Set.of(
            "newspaper",
            "paper",
            "magazine",
            "broadcaster",
            "outlet",
            "site",
            "website",
            "channel",
            "media",
            "press",
            "tabloid",
            "daily");
    /** What speaks for who made it. */
    private static final Set<String> DOCUMENTS = Set.of(
            "poll",
            "survey",
            "study",
            "report",
            "analysis",
            "letter",
            "statement",
            "article",
            "petition",
            "agreement",
            "document",
            "documents",
            "memo",
            "email",
            "book",
            "paper",
            "editorial",
            "lawsuit",
            "complaint",
            "indictment",
            "filing",
            "filings",
            "records",
            "data",
            "figures",
            "research",
            "transcript",
            "message",
            "tweet",
            "post",
            "posts",
            "column",
            "ad",
            "ads",
            "video",
            "resolution",
            "law",
            "bill");

    /** How many mentions back a pronoun, and a title, are looked for: bounds the work on any text. */
    private static final int NEAR = 40;

    private static final int FAR = 500;

    private static final double CLEAR = 0.05;

    private final Annotations annotations;
    private final String text;
    private final List<Word> words;
    private final Knowledge knowledge;
    private final Parties parties;
    private final List<Mention> spoken = new ArrayList<>();

    /** @param offices what is known beyond the report, on its day */
    ActorResolver(Annotations annotations, OfficeHolders offices) {
        this.annotations = annotations;
        this.text = annotations.text();
        this.words = annotations.words();
        this.knowledge = offices.knowledge();
        this.parties = new Parties(annotations, offices);
    }

    /** The parties that the report names. */
    List<Party> named() {
        return parties.mentions().stream().map(Mention::party).distinct().toList();
    }

    /** The parties that a source names; empty where the report does not tell. */
    List<Party> resolve(Span source) {
        List<Party> found = phrase(source);
        for (Party party : found) {
            party.mention(source);
            spoken.add(new Mention(source, party));
        }
        return found;
    }

    /** Notes who said words that name nobody, so that "he" may mean them in what follows. */
    void noteSpeaker(Span place, List<Party> speakers) {
        for (Party party : speakers) spoken.add(new Mention(place, party));
    }

    /**
     * The parties that a phrase names whom an act is directed at.
     *
     * @param speakers who cannot be meant by a pronoun
     */
    List<Party> target(Span phrase, List<Party> speakers) {
        List<Word> inside = wordsIn(phrase);
        // Whom one blames "himself" is the speaker, who is no target.
        if (inside.size() == 1 && REFLEXIVE.contains(inside.getFirst().lower())) return List.of();
        boolean pronoun =
                inside.size() == 1 && SINGULAR.contains(inside.getFirst().lower());
        List<Party> found = pronoun ? singular(inside.getFirst().lower(), phrase.begin(), speakers) : phrase(phrase);
        for (Party party : found) party.mention(phrase);
        return found;
    }

    /** The name that holds this place. */
    private Optional<Name> nameAt(int place) {
        List<Name> names = annotations.names();
        int low = TextOrder.firstEndingAfter(names, Name::span, place);
        return low < names.size() && names.get(low).span().contains(place)
                ? Optional.of(names.get(low))
                : Optional.empty();
    }

    private List<Party> phrase(Span source) {
        List<Word> inside = wordsIn(source).stream()
                .filter(w -> w.isWord() || ",&'s\u2019s".contains(w.form()))
                .toList();
        if (inside.stream().allMatch(w -> !w.isWord() || ARTICLES.contains(w.lower()))) return List.of();
        String first = inside.getFirst().lower();
        if (inside.size() == 1) {
            if (SINGULAR.contains(first)) return singular(first, source.begin(), List.of());
            if (PLURAL.contains(first)) return plural(source.begin());
            if (first.equals("it") || first.equals("its")) return neuter(source.begin());
            if (first.equals("who") || first.equals("which") || first.equals("that")) return antecedent(source.begin());
            boolean country = inside.getFirst().form().equals("US");
            if (!country && (English.PRONOUNS.contains(first) || English.POSSESSIVES.contains(first))) return List.of();
        }
        List<Span> parts = list(source);
        List<Party> found = new ArrayList<>();
        for (Span part : parts)
            one(part).ifPresent(party -> {
                if (!found.contains(party)) found.add(party);
            });
        return found;
    }

    /** The members of a list, "Norland, Vesk and the Isles"; the phrase itself where it is none. */
    private List<Span> list(Span source) {
        List<Word> all = wordsIn(source);
        int from = 0;
        for (int i = 1; i + 1 < all.size(); i++) {
            if (EXAMPLES.contains(all.get(i).lower())
                    || (all.get(i).lower().equals("as")
                            && all.get(i - 1).lower().equals("such"))) from = i + 1;
        }
        List<Span> parts = new ArrayList<>();
        boolean joined = false;
        int begin = from;
        for (int i = from; i <= all.size(); i++) {
            boolean end = i == all.size();
            boolean and = !end
                    && (all.get(i).lower().equals("and") || all.get(i).form().equals("&"))
                    && !insideName(all.get(i).span());
            if (!end && !and && !all.get(i).form().equals(",")) continue;
            if (i > begin) parts.add(all.get(begin).span().cover(all.get(i - 1).span()));
            joined |= and;
            begin = i + 1;
        }
        boolean two =
                parts.size() == 2 && all.stream().noneMatch(word -> word.form().equals(","));
        boolean members = joined
                && parts.size() > 1
                && parts.stream().allMatch(part -> namesOnly(part) || (two && canBeMember(part)));
        members = members && !isOfMany(parts.getFirst());
        return members ? parts : List.of(source);
    }

    private boolean insideName(Span span) {
        return nameAt(span.begin()).filter(name -> name.span().contains(span)).isPresent();
    }

    /** "Department of Health" before "and Human Services": a name that goes on. */
    private boolean isOfMany(Span part) {
        List<Word> all = wordsIn(part);
        return all.stream().anyMatch(w -> w.lower().equals("of"))
                && all.stream().anyMatch(w -> w.isCapitalized() && BODIES.contains(w.lower()));
    }

    private boolean namesOnly(Span part) {
        List<Word> all = wordsIn(part);
        return all.stream().anyMatch(Word::isCapitalized)
                && all.stream()
                        .allMatch(w -> w.isCapitalized()
                                || w.lower().equals("the")
                                || w.lower().equals("of")
                                || !w.isWord());
    }

    private boolean canBeMember(Span part) {
        List<Word> all = wordsIn(part);
        String last = all.getLast().lower();
        return all.getLast().isCapitalized() || (last.endsWith("s") && !last.endsWith("ss")) || GROUPS.contains(last);
    }

    private Optional<Party> one(Span phrase) {
        List<Word> all = wordsIn(phrase);
        int comma = 0;
        while (comma < all.size() && !all.get(comma).form().equals(",")) comma++;
        int preposition = 0;
        boolean noun = false;
        while (preposition < comma) {
            String lower = all.get(preposition).lower();
            if (noun
                    && (lower.equals("for")
                            || lower.equals("of")
                            || lower.equals("from")
                            || lower.equals("at")
                            || lower.equals("in")
                            || lower.equals("with")
                            || lower.equals("on")
                            || lower.equals("to")
                            || English.RELATIVES.contains(lower))
                    && !insideName(all.get(preposition).span())) break;
            noun |= all.get(preposition).isWord() && !English.DETERMINERS.contains(lower);
            preposition++;
        }
        if (preposition == 0) return Optional.empty();
        Span head = all.getFirst().span().cover(all.get(preposition - 1).span());
        Optional<Party> person = personIn(head, false);
        if (person.isPresent()) return person;
        if (comma < all.size()) {
            Optional<Party> apposed = personIn(new Span(all.get(comma).span().end(), phrase.end()), true);
            if (apposed.isPresent()) {
                String role = head.in(text);
                apposed.get().title(Parties.withoutArticle(role));
                parties.role(apposed.get(), Parties.withoutArticle(role));
                return apposed;
            }
        }
        Span whole = all.getFirst().span().cover(all.get(comma - 1).span());
        Optional<Party> maker = maker(all, head);
        if (maker.isPresent()) return maker;
        Optional<Party> state = state(whole);
        if (state.isPresent()) return state;
        List<Mention> named = mentionsIn(head);
        if (!named.isEmpty()
                && named.getLast().span().end() == head.end()
                && !named.getLast().party().isPerson())
            return Optional.of(named.getLast().party());
        return described(whole, head);
    }

    /** Who made the document that a source is: "a poll by the Institute", "Sorin's letter". */
    private Optional<Party> maker(List<Word> all, Span head) {
        String noun = "";
        for (Word word : wordsIn(head)) if (word.isWord()) noun = word.lower();
        if (!DOCUMENTS.contains(noun)) return Optional.empty();
        List<Mention> named =
                mentionsIn(all.getFirst().span().cover(all.getLast().span()));
        for (Mention mention : named) {
            int before = TextOrder.firstFrom(words, Word::span, mention.span().begin()) - 1;
            while (before >= 0 && words.get(before).lower().equals("the")) before--;
            boolean by = before >= 0
                    && (words.get(before).lower().equals("by")
                            || words.get(before).lower().equals("from"));
            boolean owner = mention.span().end() <= head.end() && followedByPossessive(mention.span());
            if (by || owner) return Optional.of(mention.party());
        }
        return Optional.empty();
    }

    /** The person whose name is the head of a phrase, rather than one the head belongs to. */
    private Optional<Party> personIn(Span phrase, boolean first) {
        List<Mention> all =
                mentionsIn(phrase).stream().filter(m -> m.party().isPerson()).toList();
        for (Mention mention : first ? all : all.reversed()) {
            int after = TextOrder.firstFrom(words, Word::span, mention.span().end());
            boolean owner = after < words.size()
                    && words.get(after).lower().equals("'s")
                    && words.get(after).span().begin() == mention.span().end();
            boolean last = mention.span().end() >= phrase.end() - 1
                    || (after < words.size()
                            && (!words.get(after).isWord()
                                    || words.get(after).span().begin() >= phrase.end()));
            if (!owner && last) return Optional.of(mention.party());
        }
        return Optional.empty();
    }

    private Optional<Party> state(Span phrase) {
        String name = Parties.withoutArticle(phrase.in(text));
        Optional<Known> state = knowledge
                .state(name)
                .or(() -> knowledge.stateWithCapital(name))
                .or(() -> knowledge.stateSeatedAt(name));
        if (state.isPresent()) return state.map(parties::state);
        List<Word> all = wordsIn(phrase);
        if (all.size() < 2
                || all.size() > 6
                || (!GOVERNMENT.contains(all.getLast().lower())
                        && all.stream().noneMatch(w -> w.lower().equals("government")))) return Optional.empty();
        for (int i = 0; i < all.size(); i++) {
            String form = all.get(i).form();
            String pair = i + 1 < all.size() ? form + " " + all.get(i + 1).form() : form;
            Optional<Known> owner = knowledge
                    .stateOfPeople(pair)
                    .or(() -> knowledge.state(pair))
                    .or(() -> knowledge.stateOfPeople(form))
                    .or(() -> knowledge.state(form));
            if (owner.isPresent()) return owner.map(parties::state);
        }
        return Optional.empty();
    }

    private Optional<Party> described(Span whole, Span head) {
        List<Word> all = wordsIn(head);
        String noun = "";
        for (Word word : all) if (word.isWord()) noun = word.lower();
        boolean definite =
                all.getFirst().lower().equals("the") || all.getFirst().isCapitalized();
        String phrase = whole.in(text).replaceAll("\\s+", " ");
        Optional<Office> office = definite ? parties.office(phrase) : Optional.empty();
        if (office.isPresent()) {
            Optional<Party> known = parties.holder(office.get(), phrase);
            if (known.isPresent()) return known;
        }
        // Headlines leave the article out: "president says".
        boolean bare = all.size() == 1;
        if ((definite || bare) && Parties.OFFICES.contains(noun)) {
            Optional<Party> holder = holder(noun, office, whole.begin()).or(bare ? onlyHolder(noun) : Optional::empty);
            if (holder.isPresent()) return holder;
        }
        return Optional.of(parties.described(phrase, describedType(noun, all)));
    }

    private static Actor.Type describedType(String noun, List<Word> all) {
        if (MEDIA.contains(noun)) return Actor.Type.MEDIA;
        if (BODIES.contains(noun) || DOCUMENTS.contains(noun)) return Actor.Type.ORGANIZATION;
        String first = all.getFirst().lower();
        boolean one = first.equals("a") || first.equals("an") || first.equals("one");
        boolean plural = noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us");
        return !one && (plural || GROUPS.contains(noun) || GROUPS.contains(first))
                ? Actor.Type.GROUP
                : Actor.Type.PERSON;
    }

    /** The last person before a place who bears a title, "the minister", and is not said to bear it elsewhere. */
    private Optional<Party> holder(String title, Optional<Office> office, int before) {
        List<Mention> all = parties.mentions();
        int last = lastBefore(all, before);
        for (int i = last; i >= Math.max(0, last - FAR); i--) {
            Party party = all.get(i).party();
            if (!party.isPerson() || !party.holds(title)) continue;
            if (office.filter(one -> party.servesElsewhere(one.of())).isEmpty()) return Optional.of(party);
        }
        return Optional.empty();
    }

    /** The only person of the report who bears a title. */
    private Supplier<Optional<Party>> onlyHolder(String title) {
        return () -> {
            List<Party> all = named().stream()
                    .filter(party -> party.isPerson() && party.holds(title))
                    .limit(2)
                    .toList();
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        };
    }

    private List<Party> singular(String pronoun, int place, List<Party> others) {
        int here = sentence(place);
        Party best = null;
        double most = 0;
        double second = 0;
        List<Mention> near = new ArrayList<>();
        List<Mention> all = parties.mentions();
        for (int i = lastBefore(all, place);
                i >= 0
                        && near.size() < NEAR
                        && here - sentence(all.get(i).span().begin()) <= 4;
                i--) near.add(all.get(i));
        List<Party> tried = new ArrayList<>();
        for (Mention mention : spoken.subList(Math.max(0, spoken.size() - 6), spoken.size())) near.add(mention);
        for (Mention mention : near) {
            Party party = mention.party();
            if (!party.isPerson() || !party.agrees(pronoun) || tried.contains(party) || others.contains(party))
                continue;
            tried.add(party);
            double score = 0;
            for (Mention other : near) if (other.party() == party) score = Math.max(score, salience(other, here));
            if (party.agreesSurely(pronoun)) score += 0.15;
            if (score > most) {
                second = most;
                most = score;
                best = party;
            } else {
                second = Math.max(second, score);
            }
        }
        return best == null || most <= 0 || most - second < CLEAR ? List.of() : List.of(best);
    }

    /** How much a mention offers itself to a pronoun in sentence {@code here}: near ones and subjects most. */
    private double salience(Mention mention, int here) {
        int distance = here - sentence(mention.span().begin());
        if (distance < 0 || distance > 5) return 0;
        double score = 1.0 / (1 + 0.7 * distance);
        boolean speaker = spoken.stream()
                .skip(Math.max(0, spoken.size() - 6))
                .anyMatch(s -> s.span().contains(mention.span()));
        if (speaker) return score + 0.45;
        Span sentence = annotations.sentences().get(sentence(mention.span().begin()));
        boolean subject = mention.span().begin() - sentence.begin() < 40 && !followedByPossessive(mention.span());
        return score + (subject ? 0.3 : 0);
    }

    private boolean followedByPossessive(Span span) {
        return text.startsWith("'s", span.end()) || text.startsWith("\u2019s", span.end());
    }

    private List<Party> plural(int place) {
        int here = sentence(place);
        List<Party> last = new ArrayList<>();
        for (int i = spoken.size() - 1; i >= 0 && last.size() < NEAR; i--) {
            Mention mention = spoken.get(i);
            if (here - sentence(mention.span().begin()) > 2
                    || (!last.isEmpty()
                            && !mention.span().equals(spoken.get(i + 1).span()))) break;
            last.addFirst(mention.party());
        }
        boolean many = last.size() > 1 || (last.size() == 1 && !last.getFirst().isPerson());
        return many ? last : List.of();
    }

    private List<Party> neuter(int place) {
        int here = sentence(place);
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - NEAR); i--) {
            Mention mention = spoken.get(i);
            if (here - sentence(mention.span().begin()) > 3) break;
            Party party = mention.party();
            if (!party.isPerson() && party.type() != Actor.Type.GROUP) return List.of(party);
        }
        return List.of();
    }

    private List<Party> antecedent(int place) {
        int i = TextOrder.firstFrom(words, Word::span, place) - 1;
        while (i >= 0 && !words.get(i).isWord()) i--;
        if (i < 0) return List.of();
        int end = words.get(i).span().end();
        for (int m = lastBefore(parties.mentions(), place); m >= 0; m--) {
            Mention mention = parties.mentions().get(m);
            if (mention.span().end() == end) return List.of(mention.party());
            if (mention.span().end() < end - 60) break;
        }
        return List.of();
    }

    private static int lastBefore(List<Mention> mentions, int place) {
        return TextOrder.firstFrom(mentions, Mention::span, place) - 1;
    }

    private List<Mention> mentionsIn(Span span) {
        List<Mention> found = new ArrayList<>();
        List<Mention> all = parties.mentions();
        for (int i = lastBefore(all, span.begin()) + 1;
                i < all.size() && all.get(i).span().end() <= span.end();
                i++) found.add(all.get(i));
        return found;
    }

    private List<Word> wordsIn(Span span) {
        int low = TextOrder.firstFrom(words, Word::span, span.begin());
        int high = low;
        while (high < words.size() && words.get(high).span().end() <= span.end()) high++;
        return words.subList(low, high);
    }

    private int sentence(int place) {
        return TextOrder.lastFrom(annotations.sentences(), Function.identity(), place);
    }
}
