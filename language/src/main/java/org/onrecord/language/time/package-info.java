/**
 * Time expressions of English texts and the dates they mean, as TIMEX3 writes them (TimeML 1.2.1). The rules are data: {@code times.tsv}
 * says which words make an expression, {@link org.onrecord.language.time.TimeValues} what it means on the day of the report.
 */
@NullMarked
package org.onrecord.language.time;

import org.jspecify.annotations.NullMarked;
