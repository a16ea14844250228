package cn.jiangmen.quality.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Stands where a built service would, and is ready at once: this module is built before the services are. */
final class StandInService {
    private StandInService() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("listening, database " + System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
    }

    /** A clone in which every service is this one; the rest is the clone the test runs in. */
    static Path cloneIn(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("deploy"), Repository.root().resolve("deploy"));
        for (Service service : Service.values()) {
            Path jar = folder.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
            String entry = StandInService.class.getName().replace('.', '/') + ".class";
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                out.putNextEntry(new ZipEntry(entry));
                StandInService.class.getResourceAsStream("/" + entry).transferTo(out);
            }
        }
        return folder;
    }
}
