package org.onrecord.register.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@link CopyIndex} in memory that also keeps the groups, as a store does. Not safe between threads. */
final class MemoryCopyIndex implements CopyIndex {

    private final Map<Long, List<String>> reports = new HashMap<>();
    private final Map<String, CopyText> texts = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final CopyGroups copies = new CopyGroups();
    private int opened;

    @Override
    public List<Holder> holders(long[] hashes, int mostPerHash) {
        List<Holder> holders = new ArrayList<>();
        for (long hash : hashes) {
            List<String> all = reports.getOrDefault(hash, List.of());
            for (String report : all.subList(Math.max(0, all.size() - mostPerHash), all.size())) {
                holders.add(new Holder(hash, report, group(report)));
            }
        }
        return holders;
    }

    @Override
    public Optional<CopyText> text(String report) {
        return Optional.ofNullable(texts.get(report));
    }

    /** Adds a report where its copies are, merging groups where it joins several. */
    CopyPlacement add(CopyText text) {
        CopyPlacement placement = copies.place(text, this);
        String group = placement.joins().isEmpty()
                ? "c" + opened++
                : placement.joins().getFirst().group();
        for (String merged : Set.copyOf(placement.joins().stream()
                .map(CopyPlacement.Join::group)
                .filter(other -> !other.equals(group))
                .toList())) {
            List<String> moved = members.getOrDefault(merged, List.of());
            members.remove(merged);
            moved.forEach(report -> groups.put(report, group));
            members.computeIfAbsent(group, key -> new ArrayList<>()).addAll(moved);
        }
        groups.put(text.report(), group);
        members.computeIfAbsent(group, key -> new ArrayList<>()).add(text.report());
        texts.put(text.report(), text);
        for (long hash : Fingerprints.of(text.body())) {
            reports.computeIfAbsent(hash, key -> new ArrayList<>()).add(text.report());
        }
        return placement;
    }

    /** The group of a report that was added. */
    String group(String report) {
        String group = groups.get(report);
        if (group == null) throw new IllegalArgumentException("No such report: " + report);
        return group;
    }
}
