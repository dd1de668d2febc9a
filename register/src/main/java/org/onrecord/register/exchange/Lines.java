package org.onrecord.register.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.onrecord.register.RegisterException;

/** Reads lines in UTF-8 that end in a line feed, none longer than memory bears. For one thread. */
public final class Lines implements AutoCloseable {

    /** More than any record of a page that Onrecord reads. */
    private static final int LONGEST = 1 << 28;

    private final InputStream stream;

    public Lines(InputStream stream) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
    }

    /** The next line without its end; empty after the last. */
    public Optional<String> next() throws IOException, RegisterException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int at = stream.read(); at != '\n'; at = stream.read()) {
            if (at < 0) {
                if (line.size() == 0) return Optional.empty();
                break;
            }
            if (line.size() == LONGEST) throw unreadable("a line of more than " + (LONGEST >> 20) + " MB");
            line.write(at);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            throw unreadable("a line that is not UTF-8");
        }
    }

    private static RegisterException unreadable(String what) {
        return new RegisterException(
                RegisterException.Code.UNREADABLE, "The export has " + what + "; export it again.");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
