package org.onrecord.language.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two bodies of knowledge as one. Where both know the same person or thing, it is there once, with the Wikidata id of either. */
record JoinedKnowledge(Knowledge first, Knowledge second) implements Knowledge {

    @Override
    public List<Meaning> meanings(String name) {
        List<Meaning> all = new ArrayList<>(first.meanings(name));
        for (Meaning more : second.meanings(name)) {
            int same = 0;
            while (same < all.size()
                    && !(all.get(same).way() == more.way()
                            && areOne(all.get(same).known(), more.known()))) same++;
            if (same == all.size()) {
                all.add(more);
            } else if (all.get(same).known().wikidata().isEmpty()) {
                all.set(same, more);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public List<Known> holders(Office office, LocalDate day) {
        List<Known> all = new ArrayList<>(first.holders(office, day));
        for (Known more : second.holders(office, day)) {
            int same = 0;
            while (same < all.size() && !areOne(all.get(same), more)) same++;
            if (same == all.size()) {
                all.add(more);
            } else if (all.get(same).wikidata().isEmpty()) {
                all.set(same, more);
            }
        }
        return List.copyOf(all);
    }

    /** Whether two are one: by their ids, and where one has none by their names. */
    private static boolean areOne(Known one, Known other) {
        if (one.kind() != other.kind()) return false;
        if (one.wikidata().isPresent() && other.wikidata().isPresent())
            return one.wikidata().equals(other.wikidata());
        return one.name().equals(other.name())
                || one.isCalled(other.name())
                || other.isCalled(one.name())
                || one.names().stream().anyMatch(other.names()::contains);
    }

    @Override
    public String digest() {
        return Sha256.of((first.digest() + "\n" + second.digest()).getBytes(StandardCharsets.UTF_8));
    }
}
