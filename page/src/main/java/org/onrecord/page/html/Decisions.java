package org.onrecord.page.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Block;

/** What became of each passage of a page, by its number: as what it was kept, if it was, and why. For use inside one method. */
final class Decisions {

    private final @Nullable Reason[] reasons;
    private final Block.@Nullable Kind[] kept;
    private final Map<Integer, String> because = new HashMap<>();

    Decisions(int passages) {
        reasons = new Reason[passages];
        kept = new Block.Kind[passages];
    }

    /** The passage stands in the report as {@code kind}, unless a later decision drops it. */
    void keep(int passage, Block.Kind kind, Reason reason) {
        kept[passage] = kind;
        reasons[passage] = reason;
    }

    void drop(int passage, Reason reason) {
        kept[passage] = null;
        reasons[passage] = reason;
    }

    /** Overrules what was decided of the passage; {@code because} says in words what it was that did so. */
    void overrule(int passage, Optional<Block.Kind> kind, Reason reason, String because) {
        kept[passage] = kind.orElse(null);
        reasons[passage] = reason;
        this.because.put(passage, because);
    }

    /** What overruled the first decision; empty where nothing did. */
    Optional<String> because(int passage) {
        return Optional.ofNullable(because.get(passage));
    }

    /** Empty where the passage was left out. */
    Optional<Block.Kind> kept(int passage) {
        return Optional.ofNullable(kept[passage]);
    }

    Reason reason(int passage) {
        Reason reason = reasons[passage];
        return reason == null ? Reason.OUTSIDE : reason;
    }
}
