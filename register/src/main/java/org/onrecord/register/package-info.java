/**
 * From readings to a register, in which they are kept for good.
 *
 * <p>A {@link org.onrecord.register.Register} is a port; {@link org.onrecord.register.RegisterFolder} opens the store behind
 * it. A <em>page</em> is the bytes as they came. A <em>report</em> is what lives at one address, in versions: each version
 * is one page and its <em>reading</em>, the record as it was written. A <em>statement</em> of a report keeps its id over
 * all versions in which the report still says it.
 *
 * <p>Ids never change and never come back for something else: a letter for the kind ({@code r} report, {@code s}
 * statement, {@code c} group of copies, {@code g} reading) and 128 bits in hex. Those of reports come from their address,
 * a page's id is its digest, all others are random.
 *
 * <p>What {@link org.onrecord.register.Register#add} has returned from survives the end of the process and a loss of power.
 */
@NullMarked
package org.onrecord.register;

import org.jspecify.annotations.NullMarked;
