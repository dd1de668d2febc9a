package org.onrecord.register.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the group of copies that a report belongs to. Keeps nothing; safe between threads as far as the index is.
 *
 * <p>A group is what hangs together by copies: a report joins the group of the report it is the best copy of. Two cuts of
 * one text need not share much with each other, and are one group by way of the full text; so a report joins a group where
 * it is a copy of one of it, not of all. What keeps chains short is that a copy shares most of a text, and that groups are
 * made one only by a report that holds most of both: a short one that stands in two longer ones, which are no copies of each
 * other, joins the better and leaves them apart. (A cut of a follow-up may hold little but the background.)
 */
public final class CopyGroups {

    /** Holders asked for of one fingerprint. */
    static final int HOLDERS = 64;

    /** A fingerprint in so many groups is no text's own: a subscription line, a credit line, a form. */
    static final int COMMON = 12;

    /** Reports compared word by word, in all and of one group. */
    private static final int CANDIDATES = 10;

    private static final int CANDIDATES_OF_ONE_GROUP = 3;

    /** Of a report's fingerprints a candidate shares so many: a tenth of a text is no print of it, and no cut is shorter. */
    private static final double LEAST_SHARED = 0.1;

    private final CopyJudge judge = new CopyJudge();

    /**
     * The place of a report among those that are there.
     *
     * @param text the report; an older version of it in the index does not count
     * @param index the reports that are there
     */
    public CopyPlacement place(CopyText text, CopyIndex index) {
        ComparedText compared = new ComparedText(text);
        long[] hashes = Fingerprints.of(compared.words());
        if (hashes.length == 0) return new CopyPlacement(List.of());
        List<CopyIndex.Holder> holders = index.holders(hashes, HOLDERS).stream()
                .filter(holder -> !holder.report().equals(text.report()))
                .toList();
        Map<Long, Set<String>> groups = new HashMap<>();
        for (CopyIndex.Holder holder : holders) {
            groups.computeIfAbsent(holder.hash(), hash -> new HashSet<>()).add(holder.group());
        }
        Set<Long> common = new HashSet<>();
        groups.forEach((hash, of) -> {
            if (of.size() >= COMMON) common.add(hash);
        });
        List<Judged> copies = new ArrayList<>();
        for (Candidate candidate : candidates(holders, groups, hashes.length)) {
            Optional<CopyText> other = index.text(candidate.report);
            if (other.isEmpty()) continue;
            ComparedText comparedOther = new ComparedText(other.get());
            if (judge.judge(compared, comparedOther, common) instanceof CopyVerdict.Copy copy) {
                copies.add(new Judged(candidate, copy, holdsMostOf(compared, comparedOther, common)));
            }
        }
        return new CopyPlacement(joins(copies));
    }

    private record Candidate(String report, String group, int shared, double weight) {}

    private record Judged(Candidate candidate, CopyVerdict.Copy copy, boolean holdsMostOfIt) {}

    /** Those that share most fingerprints, one that stands in fewer groups counting for more. */
    private static List<Candidate> candidates(
            List<CopyIndex.Holder> holders, Map<Long, Set<String>> groups, int fingerprints) {
        Map<String, Candidate> byReport = new HashMap<>();
        for (CopyIndex.Holder holder : holders) {
            double weight = 1.0 / groups.getOrDefault(holder.hash(), Set.of("")).size();
            byReport.merge(
                    holder.report(),
                    new Candidate(holder.report(), holder.group(), 1, weight),
                    (one, more) ->
                            new Candidate(one.report, one.group, one.shared + more.shared, one.weight + more.weight));
        }
        List<Candidate> best = new ArrayList<>();
        Map<String, Integer> ofGroup = new HashMap<>();
        List<Candidate> sorted = new ArrayList<>(byReport.values());
        sorted.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.weight)
                .thenComparing(candidate -> candidate.report));
        for (Candidate candidate : sorted) {
            if (candidate.shared < LEAST_SHARED * fingerprints) continue;
            if (ofGroup.merge(candidate.group, 1, Integer::sum) > CANDIDATES_OF_ONE_GROUP) continue;
            best.add(candidate);
            if (best.size() == CANDIDATES) break;
        }
        return best;
    }

    private static boolean holdsMostOf(ComparedText text, ComparedText other, Set<Long> common) {
        return new SharedWords(other, text).share(other.weights(common)) >= CopyJudge.MOST_OF_IT;
    }

    /** One join a group, the best first; further groups only where the report holds most of both texts. */
    private static List<CopyPlacement.Join> joins(List<Judged> copies) {
        List<Judged> sorted = new ArrayList<>(copies);
        sorted.sort(Comparator.comparingDouble((Judged judged) -> -judged.copy.share()));
        Map<String, CopyPlacement.Join> joins = new LinkedHashMap<>();
        Optional<Judged> best = sorted.stream().findFirst();
        for (Judged judged : sorted) {
            boolean bridges =
                    judged.holdsMostOfIt && best.filter(Judged::holdsMostOfIt).isPresent();
            if (joins.isEmpty() || bridges) {
                Candidate candidate = judged.candidate;
                joins.putIfAbsent(
                        candidate.group, new CopyPlacement.Join(candidate.group, candidate.report, judged.copy));
            }
        }
        return List.copyOf(joins.values());
    }
}
