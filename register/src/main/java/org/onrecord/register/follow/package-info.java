/**
 * What works behind the store: the index for searching, and the meanings of utterances with their issues.
 *
 * <p>A follower comes after the changes of a register at its own pace; adding never waits for it. {@link
 * org.onrecord.register.follow.IndexFollower} keeps {@link org.onrecord.register.search.SearchIndex} up to the journal's number,
 * {@link org.onrecord.register.follow.IssueFollower} works out vectors and groups utterances. Both may be stopped at any moment and go on
 * where they were.
 */
@NullMarked
package org.onrecord.register.follow;

import org.jspecify.annotations.NullMarked;
