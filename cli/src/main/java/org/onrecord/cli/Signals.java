package org.onrecord.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the system tells a process: to end. Java's own way to hear of it, a hook, comes when the machine is ending already,
 * with an exit code of 143 that nothing can change; {@code sun.misc.Signal} lets a command end by itself and with its own.
 * It is in every JDK, but in none of the platform's modules, and so is called by its name.
 */
final class Signals {

    private Signals() {}

    /**
     * Calls {@code end} at the first SIGTERM or SIGINT, in a thread of its own; ends the process at the second.
     *
     * @return whether it can: else the process ends as Java has it
     */
    static boolean onEnd(Runnable end) {
        AtomicBoolean told = new AtomicBoolean();
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object answer = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (!method.getName().equals("handle")) return null;
                        if (told.getAndSet(true)) Runtime.getRuntime().halt(130);
                        end.run();
                        return null;
                    });
            for (String name : new String[] {"TERM", "INT"}) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), answer);
            }
            return true;
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
