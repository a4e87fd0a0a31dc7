package org.countersign.systemtests.server;

import java.nio.file.Path;

/** Where a server can be reached: the usual ports, moved up by an offset. */
public record Site(int offset) {

    /** The server that the build starts for all tests. */
    public static final Site UNDER_TEST = new Site(200);

    public String http() {
        return "http://localhost:" + (8080 + offset);
    }

    public String management() {
        return "http://localhost:" + (9990 + offset);
    }

    public String core() {
        return "tcp://localhost:" + messagingPort();
    }

    public String amqp() {
        return "amqp://localhost:" + messagingPort();
    }

    public Api as(String user) {
        return new Api(http(), user, user);
    }

    public Api asNobody() {
        return new Api(http(), "", "");
    }

    private int messagingPort() {
        return 61616 + offset;
    }

    /** The server as built. */
    public static Path serverHome() {
        return Path.of(System.getProperty("server.home", "../engine-ear/target/server"))
                .toAbsolutePath()
                .normalize();
    }
}
