package io.workspaces.localserver.http;

/** A server answered with another status than expected. */
public final class HttpFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 2_000;

    private final int status;

    HttpFailure(Answer answer) {
        super(answer.request() + " answered " + answer.status() + ": " + shortened(answer.body()));
        this.status = answer.status();
    }

    /** The status that came. */
    public int status() {
        return status;
    }

    private static String shortened(String body) {
        return body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
    }
}
