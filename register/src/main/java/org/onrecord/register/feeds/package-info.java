/**
 * What is remembered of feeds that are watched, so that a watch goes on where it was ended: when each is asked next and
 * with which validators, and what became of each address that one of them listed.
 *
 * <p>{@link org.onrecord.register.feeds.FeedMemory} is a port; {@link org.onrecord.register.feeds.FeedMemoryFile} keeps it
 * beside the register. {@link org.onrecord.register.feeds.PollPlan} says when a feed is asked next, and
 * {@link org.onrecord.register.feeds.EntryChoice} which of its entries are fetched. Neither asks anything of the web.
 *
 * <p>A <em>poll</em> is one request for a feed; its <em>round</em> ends when what it brought has been fetched. A feed is
 * remembered with its validators only when its round has left nothing to do: else a watch that was killed would be told
 * that nothing changed, and never see what it had not fetched.
 */
@NullMarked
package org.onrecord.register.feeds;

import org.jspecify.annotations.NullMarked;
