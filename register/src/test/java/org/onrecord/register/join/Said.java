package org.onrecord.register.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.onrecord.statement.Act;

/** Sayings made by hand, and an index that holds them in memory. Parties whose ids begin with {@code _} have no name. */
final class Said implements SayingIndex {

    private final List<Saying> all = new ArrayList<>();

    Said with(Saying saying) {
        all.add(saying);
        return this;
    }

    static Saying by(String id, String speaker, Act act, String day, String words) {
        return new Saying(
                id,
                act,
                Optional.of(day).filter(known -> !known.isEmpty()),
                new SayingWords(SayingWords.split(words)),
                Set.of(speaker),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    static Saying at(Saying saying, String... targets) {
        return new Saying(
                saying.id(),
                saying.act(),
                saying.day(),
                saying.words(),
                saying.speakers(),
                Set.of(targets),
                saying.about(),
                saying.sides(),
                saying.names());
    }

    static Saying about(Saying saying, String... parties) {
        return new Saying(
                saying.id(),
                saying.act(),
                saying.day(),
                saying.words(),
                saying.speakers(),
                saying.targets(),
                Set.of(parties),
                saying.sides(),
                saying.names());
    }

    static Saying speakingFor(Saying saying, String... sides) {
        return new Saying(
                saying.id(),
                saying.act(),
                saying.day(),
                saying.words(),
                saying.speakers(),
                saying.targets(),
                saying.about(),
                Set.of(sides),
                saying.names());
    }

    static Saying naming(Saying saying, String... names) {
        Set<String> words = new HashSet<>();
        for (String name : names) words.addAll(SayingWords.names(name));
        return new Saying(
                saying.id(),
                saying.act(),
                saying.day(),
                saying.words(),
                saying.speakers(),
                saying.targets(),
                saying.about(),
                saying.sides(),
                words);
    }

    @Override
    public List<Saying> withHashes(long[] hashes) {
        return all.stream()
                .filter(saying -> LongStream.of(saying.hashes())
                        .anyMatch(hash -> LongStream.of(hashes).anyMatch(wanted -> wanted == hash)))
                .toList();
    }

    @Override
    public List<Saying> aimedAt(Collection<String> parties, Set<Act> acts, String from, String to) {
        return all.stream()
                .filter(saying -> within(saying, acts, from, to))
                .filter(saying -> !Collections.disjoint(saying.targets(), parties)
                        || !Collections.disjoint(saying.about(), parties))
                .toList();
    }

    @Override
    public List<Saying> saidBy(Collection<String> parties, Set<Act> acts, String from, String to) {
        return all.stream()
                .filter(saying -> within(saying, acts, from, to))
                .filter(saying -> !Collections.disjoint(saying.speakers(), parties))
                .toList();
    }

    private static boolean within(Saying saying, Set<Act> acts, String from, String to) {
        String day = saying.day().orElse("");
        return acts.contains(saying.act()) && day.compareTo(from) >= 0 && day.compareTo(to) <= 0;
    }

    @Override
    public boolean isNamed(String party) {
        return !party.startsWith("_");
    }
}
