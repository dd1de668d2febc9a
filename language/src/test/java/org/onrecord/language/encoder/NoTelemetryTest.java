package org.onrecord.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Nothing that a user reads, and not that they read, may leave their machine: docs/decisions/0012-no-telemetry.md. */
class NoTelemetryTest {

    @Test
    void the_native_library_has_nothing_that_reports() throws Exception {
        String library = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";
        try (InputStream stream = OrtEnvironment.class.getResourceAsStream(library)) {
            assertThat(stream).as(library).isNotNull();
            String bytes = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("PosixTelemetry")).as("telemetry").isFalse();
            assertThat(bytes.contains("/etc/machine-id")).as("machine id").isFalse();
        }
    }
}
