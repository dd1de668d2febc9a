/**
 * The Reader on Apache Spark: WARC files in, rows out, kept as Parquet.
 *
 * <p>{@link org.onrecord.spark.ReadWarcs} reads each file in one task, record by record, with the same
 * {@link org.onrecord.statement.Reader} as the command line; a row's record is the line that {@code onrecord read} prints.
 */
@NullMarked
package org.onrecord.spark;

import org.jspecify.annotations.NullMarked;
