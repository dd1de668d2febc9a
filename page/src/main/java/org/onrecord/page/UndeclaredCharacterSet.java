package org.onrecord.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The character set of bytes that nobody named one for. UTF-8 shows by itself; of the older sets each is tried on a
 * sample, and the one wins whose commonest letters stand there. Where none is clear the answer is empty.
 */
final class UndeclaredCharacterSet {

    private static final int SAMPLE = 65_536;

    /** Of the letters beyond ASCII, this share must be among a set's commonest before it is taken. */
    private static final double CLEAR = 0.5;

    /**
     * A set for an alphabet of its own.
     *
     * @param common the letters that make up most of a text in it
     * @param lowest the first character of its script
     * @param highest the last character of its script
     */
    private record Candidate(String charset, String common, int lowest, int highest) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(
                    "windows-1251",
                    "\u043E\u0435\u0430\u0438\u043D\u0442\u0441\u0440\u0432\u043B\u043A\u043C\u0434\u043F\u0443",
                    0x400,
                    0x4FF),
            new Candidate(
                    "KOI8-R",
                    "\u043E\u0435\u0430\u0438\u043D\u0442\u0441\u0440\u0432\u043B\u043A\u043C\u0434\u043F\u0443",
                    0x400,
                    0x4FF),
            new Candidate(
                    "windows-1253",
                    "\u03B1\u03BF\u03B9\u03B5\u03C4\u03C3\u03BD\u03B7\u03C5\u03C1\u03C0\u03BA\u03BC\u03C2\u03BB\u03AE\u03AC\u03CC",
                    0x370,
                    0x3FF),
            new Candidate(
                    "windows-1255",
                    "\u05D9\u05D5\u05D4\u05DC\u05D0\u05E8\u05EA\u05D1\u05E9\u05DE\u05E0\u05DD\u05E2",
                    0x590,
                    0x5FF),
            new Candidate(
                    "windows-1256",
                    "\u0627\u0644\u064A\u0645\u0646\u0631\u062A\u0648\u0647\u0629\u0639\u0628\u062F\u0633",
                    0x600,
                    0x6FF),
            new Candidate(
                    "windows-874",
                    "\u0E32\u0E19\u0E23\u0E2D\u0E01\u0E40\u0E07\u0E21\u0E22\u0E25\u0E27\u0E14\u0E17\u0E2A\u0E15\u0E48\u0E49\u0E31\u0E35\u0E34",
                    0xE00,
                    0xE7F));

    private static final String CHINESE =
            "\u7684\u4E00\u662F\u5728\u4E0D\u4E86\u6709\u548C\u4EBA\u8FD9\u4E2D\u5927\u4E3A\u4E0A\u4E2A\u56FD\u6211\u4EE5\u8981\u4ED6\u65F6\u6765\u7528\u4EEC\u751F\u5230\u4F5C\u5730\u4E8E\u51FA\u5C31\u5206\u5BF9\u6210\u4F1A\u53EF\u4E3B\u53D1\u5E74\u540C\u9019\u70BA\u500B\u570B\u6642\u4F86\u5011\u65BC\u5C0D\u6703\u767C";

    private UndeclaredCharacterSet() {}

    /** The set of {@code bytes} from {@code from} on; empty where it is not clear. */
    static Optional<Charset> of(byte[] bytes, int from) {
        if (isUtf8(bytes, from)) return Optional.of(StandardCharsets.UTF_8);
        byte[] sample = sample(bytes, from);
        Optional<Charset> eastAsian = eastAsian(sample);
        return eastAsian.isPresent() ? eastAsian : alphabetic(sample);
    }

    /** Valid UTF-8, or so nearly that only a few bytes of it were damaged. */
    static boolean isUtf8(byte[] bytes, int from) {
        long good = 0;
        long bad = 0;
        int i = from;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int length = lead >= 0xC2 && lead <= 0xDF
                    ? 2
                    : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
            boolean whole = length > 0 && i + length <= bytes.length;
            for (int k = 1; whole && k < length; k++) whole = (bytes[i + k] & 0xC0) == 0x80;
            if (whole) good++;
            else bad++;
            i += whole ? length : 1;
        }
        return bad == 0 || good >= 20 * bad;
    }

    /** The first bytes that are not all ASCII. */
    private static byte[] sample(byte[] bytes, int from) {
        int begin = from;
        while (begin < bytes.length && bytes[begin] >= 0) begin++;
        // Not in the middle of a character of two bytes: these begin with a high byte.
        return Arrays.copyOfRange(bytes, begin, Math.min(bytes.length, begin + SAMPLE));
    }

    private static Optional<Charset> eastAsian(byte[] sample) {
        String escapes = new String(sample, StandardCharsets.ISO_8859_1);
        if (escapes.contains("\u001B$B") || escapes.contains("\u001B(J")) return charset("ISO-2022-JP");
        for (String name : List.of("windows-31j", "EUC-JP")) {
            double kana = share(name, sample, c -> (c >= 0x3041 && c <= 0x30FC));
            if (kana >= 0.3) return charset(name);
        }
        if (share("x-windows-949", sample, c -> c >= 0xAC00 && c <= 0xD7A3) >= 0.8
                && share("GB18030", sample, c -> CHINESE.indexOf(c) >= 0) < 0.1) {
            return charset("x-windows-949");
        }
        double simplified = share("GB18030", sample, c -> CHINESE.indexOf(c) >= 0);
        double traditional = share("Big5-HKSCS", sample, c -> CHINESE.indexOf(c) >= 0);
        if (Math.max(simplified, traditional) < 0.08) return Optional.empty();
        return charset(simplified >= traditional ? "GB18030" : "Big5-HKSCS");
    }

    private static Optional<Charset> alphabetic(byte[] sample) {
        // An alphabet of its own takes the place of ASCII letters; accents only stand among them.
        long high = 0;
        long ascii = 0;
        for (byte unit : sample) {
            if (unit < 0) high++;
            else if (Character.isLetter(unit)) ascii++;
        }
        if (high < 20 || high * 4 < ascii) return Optional.empty();
        String best = "";
        double most = CLEAR;
        for (Candidate candidate : CANDIDATES) {
            double common = share(candidate.charset, sample, c -> candidate.common.indexOf(c) >= 0);
            double own = share(candidate.charset, sample, c -> c >= candidate.lowest && c <= candidate.highest);
            if (own >= 0.8 && common > most) {
                most = common;
                best = candidate.charset;
            }
        }
        return best.isEmpty() ? Optional.empty() : charset(best);
    }

    private static Optional<Charset> charset(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    /** The share of characters beyond ASCII that {@code test} holds for; 0 where the set cannot have these bytes. */
    private static double share(String name, byte[] sample, IntPredicate test) {
        if (!Charset.isSupported(name)) return 0;
        CharsetDecoder decoder = Charset.forName(name)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer out = CharBuffer.allocate(sample.length + 16);
        CoderResult result = decoder.decode(ByteBuffer.wrap(sample), out, true);
        if (result.isError()) return 0;
        out.flip();
        long all = 0;
        long bad = 0;
        long yes = 0;
        while (out.hasRemaining()) {
            char unit = out.get();
            if (unit < 0x80) continue;
            all++;
            if (unit == 0xFFFD) bad++;
            else if (test.test(unit)) yes++;
        }
        return all == 0 || bad * 20 > all ? 0 : (double) yes / all;
    }
}
