package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord serve}: a register in the browser, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Shows a register in the browser and serves it over HTTP, until it is stopped with Ctrl-C.",
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord serve --samples                  the reports that come with Onrecord",
            "  onrecord serve --register ~/elections --port 8400",
            "",
            "Exit codes: 0 stopped, 2 the command line, the register or the port was not in order."
        })
final class ServeCommand implements Callable<Integer> {

    private static final String SAMPLES = "onrecord-samples";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen. Default: 8321; 0 for any that is free.")
    private int port = 8321;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "The name or address to listen at. Default: 127.0.0.1, which no other machine reaches.")
    private String host = "127.0.0.1";

    @Option(
            names = "--samples",
            description = "Show the reports that come with Onrecord, in a register of their own: ./" + SAMPLES
                    + ", or an empty one named with --register.")
    private boolean samples;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "--port wants a number from 0 to 65535, not " + port + ".");
        }
        try (Register open = open();
                Server server = Server.start(open, host, port)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Onrecord is at " + server.address() + " (stop with Ctrl-C)");
            out.flush();
            untilStopped(server, open);
            return 0;
        } catch (RegisterException | IOException e) {
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
    }

    /** Waits until the process is told to end; then closes both while the process waits for that. */
    private static void untilStopped(Server server, Register register) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            register.close();
                            stopped.countDown();
                        },
                        "onrecord-stop"));
        stopped.await();
    }

    private Register open() throws RegisterException, IOException {
        if (!samples) {
            return register.folder().openReadOnly();
        }
        Path home =
                Path.of(Optional.ofNullable(System.getProperty("onrecord.home")).orElse("."));
        RegisterFolder folder = register.given().orElse(new RegisterFolder(Path.of(SAMPLES)));
        return new Samples(home).open(folder, spec.qualifiedName());
    }
}
