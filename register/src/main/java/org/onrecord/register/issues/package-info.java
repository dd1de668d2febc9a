/**
 * From utterances to issues: which of them are about one matter.
 *
 * <p>{@link org.onrecord.register.issues.IssueGrouping} gives the utterances of a report the issue they belong to, as reports
 * come in, and never takes it back; {@link org.onrecord.register.issues.IssueNames} names an issue by its most telling words
 * until a person does. What they know of issues so far they ask of the port
 * {@link org.onrecord.register.issues.IssueStore}.
 *
 * <p>The words of one utterance seldom tell what it is about ("That is a lie"); those of a report do. So the utterances that
 * come in together are looked at together: the direction that their vectors share beyond what all statements share, and
 * the rare words in and around them.
 */
@NullMarked
package org.onrecord.register.issues;

import org.jspecify.annotations.NullMarked;
