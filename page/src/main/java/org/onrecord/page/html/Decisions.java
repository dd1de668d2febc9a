package org.onrecord.page.html;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Block;

/** What became of each passage of a page, by its number: as what it was kept, if it was, and why. For use inside one method. */
final class Decisions {

    private final @Nullable Reason[] reasons;
    private final Block.@Nullable Kind[] kept;

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

    /** Empty where the passage was left out. */
    Optional<Block.Kind> kept(int passage) {
        return Optional.ofNullable(kept[passage]);
    }

    Reason reason(int passage) {
        Reason reason = reasons[passage];
        return reason == null ? Reason.OUTSIDE : reason;
    }
}
