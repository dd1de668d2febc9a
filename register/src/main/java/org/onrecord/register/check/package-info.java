/**
 * From a draft and a register to what the register has of each of the draft's quotations.
 *
 * <p>{@link org.onrecord.register.check.DraftReader} reads a {@link org.onrecord.register.check.Draft}: an article, a note,
 * a machine's answer. {@link org.onrecord.register.check.Check} holds each of its
 * {@linkplain org.onrecord.register.check.DraftQuotation quotations} against
 * {@link org.onrecord.register.check.RecordedWords}, the port behind which a register's index answers, and gives a
 * {@link org.onrecord.register.check.Verdict}: found where and how, or not found. It never says that something is so or is
 * not so; it says what is on record.
 *
 * <p>Terms: a <em>quotation</em> is what the draft has in quotation marks; an <em>attribution</em> is what it ascribes to a
 * speaker without them. A <em>placement</em> is one stretch of one report that a quotation was aligned with. A
 * <em>stretch</em> is what one pair of quotation marks in a report holds.
 */
@NullMarked
package org.onrecord.register.check;

import org.jspecify.annotations.NullMarked;
