/**
 * From annotations to {@link org.onrecord.statement.Statement}s: who said what, to whom, doing what by it, when.
 *
 * <p>The facade is {@link org.onrecord.statement.Reader}: a page in, a {@link org.onrecord.statement.Reading} out. Inside,
 * an {@link org.onrecord.statement.AttributionDetector} finds source, cue and content; the speaker is resolved to an
 * {@link org.onrecord.statement.Actor} of the report; the act is named. {@link org.onrecord.statement.RecordWriter} and
 * {@link org.onrecord.statement.RecordReader} are the only code that knows the JSON of a record.
 */
@NullMarked
package org.onrecord.statement;

import org.jspecify.annotations.NullMarked;
