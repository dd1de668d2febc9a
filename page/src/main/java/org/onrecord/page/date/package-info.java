/**
 * Dates, clocks and time zones as people and machines write them, read in one way for every kind of page.
 *
 * <p>{@link org.onrecord.page.date.WrittenDate} is the way in. A text is cut into words, numbers and marks; a date is
 * looked for in them ({@link org.onrecord.page.date.CalendarDay}), then the clock beside it
 * ({@link org.onrecord.page.date.Clock}) and the zone behind that ({@link org.onrecord.page.date.Zones}). What cannot be
 * told is left out: a clock without a zone stays without one, a date whose order of day and month nothing tells is none,
 * and a year of another calendar than the Gregorian one is read where the page names the era and never taken for ours.
 *
 * <p>The language decides which month a name means, the country in which order day and month stand and which zone a short
 * name stands for. Both come as a {@link java.util.Locale}; its root knows neither.
 */
@NullMarked
package org.onrecord.page.date;

import org.jspecify.annotations.NullMarked;
