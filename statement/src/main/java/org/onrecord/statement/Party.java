package org.onrecord.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.language.GivenNames.Bearer;
import org.onrecord.page.Span;

/** One party of a report while the report is read: gathers its names, titles and mentions. Not safe between threads. */
final class Party {

    private String name;
    private final Actor.Type type;
    private Bearer bearer = Bearer.EITHER;
    private Optional<String> role = Optional.empty();
    private Optional<String> wikidata = Optional.empty();
    private final Set<String> titleWords = new HashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<Span> mentions = new TreeSet<>();

    Party(String name, Actor.Type type) {
        this.name = name;
        this.type = type;
    }

    String name() {
        return name;
    }

    Actor.Type type() {
        return type;
    }

    boolean isPerson() {
        return type == Actor.Type.PERSON;
    }

    /** Takes a fuller name. */
    void rename(String fuller) {
        if (fuller.length() > name.length()) name = fuller;
    }

    void mention(Span span) {
        mentions.add(span);
    }

    void wikidata(String id) {
        wikidata = Optional.of(id);
    }

    Optional<String> wikidata() {
        return wikidata;
    }

    /** Takes what a title or a role tells: "Foreign Minister", "Mrs". */
    void title(String words) {
        titleWords.addAll(List.of(words.toLowerCase(Locale.ROOT).split(" ", -1)));
    }

    void role(String words) {
        if (words.isBlank()) return;
        if (role.isEmpty()) role = Optional.of(words);
        roles.add(words);
    }

    /** Notes of which state or body (its Wikidata id) the person holds an office. */
    void officeOf(String place) {
        places.add(place);
    }

    /** Whether the offices that the report gives are all of other places than this. */
    boolean servesElsewhere(String place) {
        return !places.isEmpty() && !places.contains(place);
    }

    /** Every role that the report gives, as it writes them. */
    Set<String> roles() {
        return roles;
    }

    /** Whether a title or role of this party has the word. */
    boolean holds(String office) {
        return titleWords.contains(office);
    }

    void bearer(Bearer known) {
        if (bearer == Bearer.EITHER) bearer = known;
    }

    /** Whether the pronoun can stand for this person. */
    boolean agrees(String pronoun) {
        return switch (pronoun) {
            case "he", "him", "his" -> bearer != Bearer.WOMAN;
            case "she", "her" -> bearer != Bearer.MAN;
            default -> true;
        };
    }

    /** Whether it is known who bears the name, rather than merely possible. */
    boolean agreesSurely(String pronoun) {
        return agrees(pronoun) && bearer != Bearer.EITHER;
    }

    int firstMention() {
        return mentions.isEmpty()
                ? Integer.MAX_VALUE
                : mentions.iterator().next().begin();
    }

    Actor actor(String id) {
        return new Actor(id, name, type, role, wikidata, new ArrayList<>(mentions), OptionalDouble.empty());
    }
}
