package org.onrecord.page.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** WARC records byte by byte, as ISO 28500 has them, so that they can also be made wrong. */
public final class WarcFixtures {

    private WarcFixtures() {}

    public static byte[] record(String type, String id, String target, String contentType, byte[] block) {
        String header = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id + ">\r\n"
                + "WARC-Date: 2023-03-06T18:00:00Z\r\nWARC-Target-URI: " + target + "\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return join(latin1(header), block, latin1("\r\n\r\n"));
    }

    public static byte[] response(String id, String target, String httpHeaders, byte[] body) {
        byte[] block = join(latin1("HTTP/1.1 200 OK\r\n" + httpHeaders + "\r\n"), body);
        return record("response", id, target, "application/http; msgtype=response", block);
    }

    public static byte[] html(String id, String words) {
        String page = "<!doctype html><html><head><title>" + words + "</title></head><body><p>" + words
                + ", the harbour master said on Monday.</p></body></html>";
        return response(
                id,
                "http://paper.example/" + id,
                "Content-Type: text/html; charset=utf-8\r\n",
                page.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] chunked(byte[] body, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += size) {
            int length = Math.min(size, body.length - at);
            out.writeBytes(latin1(Integer.toHexString(length) + "\r\n"));
            out.write(body, at, length);
            out.writeBytes(latin1("\r\n"));
        }
        out.writeBytes(latin1("0\r\n\r\n"));
        return out.toByteArray();
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    public static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }

    public static byte[] latin1(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
