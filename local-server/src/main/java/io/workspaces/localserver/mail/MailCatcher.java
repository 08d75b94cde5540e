package io.workspaces.localserver.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.workspaces.localserver.FreePorts;
import io.workspaces.localserver.Waiting;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An SMTP server on this machine that takes every mail and keeps it. */
public final class MailCatcher implements AutoCloseable {
    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    /** Starts one on a free port, for this machine only. */
    public static MailCatcher start() {
        return start("127.0.0.1");
    }

    /** Starts one on a free port of an interface. */
    public static MailCatcher start(String host) {
        ServerSetup smtp = new ServerSetup(FreePorts.next(), host, ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new PromptGreenMail(smtp);
        server.start();
        return new MailCatcher(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** All that has come, oldest first. */
    public List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(Mail::of).toList();
    }

    /** What has come for an address. */
    public List<Mail> mailsTo(String address) {
        return mails().stream()
                .filter(mail -> mail.to().contains(address.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Waits for mail to an address and gives the newest. */
    public Mail await(String address, Duration limit) {
        List<Mail> found = Waiting.until(limit, () -> mailsTo(address), mails -> !mails.isEmpty());
        return found.get(found.size() - 1);
    }

    @Override
    public void close() {
        server.stop();
    }
}
