package cn.jiangmen.quality.local;

import java.nio.file.Path;

/** The four services, with the port each has unless told otherwise and the heap it is given on purpose. */
public enum Service {
    ENTERPRISE("enterprise-service", "enterprise", 8081, 160),
    CERTIFICATE("certificate-service", "certificate", 8082, 224),
    SUPERVISION("supervision-service", "supervision", 8083, 128),
    TARGET("target-service", "target", 8080, 224);

    private final String module;
    private final String database;
    private final int port;
    private final int heapMegabytes;

    Service(String module, String database, int port, int heapMegabytes) {
        this.module = module;
        this.database = database;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    String module() {
        return module;
    }

    String database() {
        return database;
    }

    int port() {
        return port;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    Path runnable() {
        return Repository.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
