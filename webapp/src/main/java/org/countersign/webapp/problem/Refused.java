package org.countersign.webapp.problem;

/** The API says no: the HTTP status, a code for programs and a sentence for people. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    public Refused(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    /** There is no such thing. */
    public static Refused notFound(String what, String id) {
        return new Refused(404, "NOT_FOUND", what + ": there is no " + id);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
