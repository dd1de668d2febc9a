package org.onrecord.register;

import java.time.Instant;

/**
 * One version of a report.
 *
 * @param number 1 for the first
 * @param page the digest of its page
 * @param added when it came into the register
 */
public record Version(int number, String page, Instant added) {}
