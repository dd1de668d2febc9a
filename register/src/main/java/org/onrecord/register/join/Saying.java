package org.onrecord.register.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.onrecord.statement.Act;

/**
 * What is compared of two acts of saying.
 *
 * @param id the utterance's; empty of one that is not in the register yet
 * @param act what the speaker does by it
 * @param day when it was said or first reported; empty where it is not known
 * @param words what was said
 * @param speakers ids of the parties who said it
 * @param targets ids of the parties at whom it is directed
 * @param about ids of the parties that its content speaks of
 * @param sides ids of the parties for whom its speakers speak by their roles: a state for its minister
 * @param names words of its content that are names of parties, as {@link SayingWords#telling} has them; empty of one that is in the
 *     register
 */
public record Saying(
        String id,
        Act act,
        Optional<String> day,
        SayingWords words,
        Set<String> speakers,
        Set<String> targets,
        Set<String> about,
        Set<String> sides,
        Set<String> names) {
    public Saying {
        speakers = Set.copyOf(speakers);
        targets = Set.copyOf(targets);
        about = Set.copyOf(about);
        sides = Set.copyOf(sides);
        names = Set.copyOf(names);
    }

    /** How many days one bucket of hashes has; see {@link #hashes}. */
    private static final long BUCKET = 8;

    private static final int KEPT = 8;

    /** What it is looked for by: sequences of its words, and telling words of each speaker in these days. */
    public long[] hashes() {
        List<Long> bucket = day.flatMap(Days::day).map(Saying::bucket).stream().toList();
        return concat(words.leastHashes(), ofSpeakers(speakers, bucket));
    }

    /** What others that tell the same are looked for with: as {@link #hashes}, of the days around too. */
    public long[] wantedHashes(long daysAround) {
        Set<Long> buckets = new LinkedHashSet<>();
        day.flatMap(Days::day).ifPresent(known -> {
            buckets.add(bucket(known));
            buckets.add(bucket(known.minusDays(daysAround)));
            buckets.add(bucket(known.plusDays(daysAround)));
        });
        Set<String> who = new LinkedHashSet<>(speakers);
        who.addAll(sides);
        return concat(words.leastHashes(), ofSpeakers(who, List.copyOf(buckets)));
    }

    private static long bucket(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), BUCKET);
    }

    /** The least hashes of speaker, days and telling word, each speaker's own: two that share half of their words share one. */
    private long[] ofSpeakers(Set<String> who, List<Long> buckets) {
        List<Long> all = new ArrayList<>();
        for (String speaker : who) {
            words.telling().stream()
                    .map(word -> SayingWords.hash(speaker + " " + word))
                    .sorted()
                    .limit(KEPT)
                    .forEach(hash -> buckets.forEach(bucket -> all.add(SayingWords.hash(hash + " " + bucket))));
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] concat(long[] one, long[] other) {
        return LongStream.concat(LongStream.of(one), LongStream.of(other))
                .distinct()
                .toArray();
    }
}
