package org.onrecord.register.feeds;

import java.time.Instant;
import org.onrecord.page.source.Validators;

/**
 * What became of an address that a feed listed.
 *
 * @param address in the form of {@link EntryChoice#key}
 * @param at when it was fetched, or was tried last
 * @param validators to ask with where it is asked again
 * @param times how often in a row the last outcome came: tries that failed, or fetches that brought nothing new
 */
public record SeenAddress(String address, Outcome outcome, Instant at, Validators validators, int times) {

    /** What became of it; the words are those of the store. */
    public enum Outcome {
        /** It is in the register. */
        KEPT("kept"),
        /** It cannot be added: it is no report, or may not be fetched. */
        REFUSED("refused"),
        /** It could not be had, and is tried again. */
        LATER("later"),
        /** It is a sitemap that another names, and all it listed was dealt with. */
        LISTED("listed");

        private final String term;

        Outcome(String term) {
            this.term = term;
        }

        /** The word for it in a store. */
        public String term() {
            return term;
        }
    }

    /** The same address, with what became of it now. */
    public SeenAddress again(Outcome now, Instant when, Validators given) {
        return new SeenAddress(address, now, when, given, outcome == now ? times + 1 : 1);
    }
}
