package cn.jiangmen.quality.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loader against a stand-in for both services' APIs, which remembers what it was asked. */
class SampleLoadTest {
    private static final String TAKEN = "{\"type\":\"/problems/credit-code-taken\",\"detail\":\"there\"}";
    private static final String WRONG = "{\"type\":\"/problems/moved-afterwards\",\"detail\":\"moved later\"}";

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger stale = new AtomicInteger(1);
    private HttpServer server;
    private String deregistration = "{}";

    @BeforeEach
    void city() throws IOException {
        write(
                "enterprises.csv",
                "credit_code,name,county,county_since,address,industry,size,established_on",
                "A,甲公司,440703,,,,SMALL,2001-01-01",
                "B,乙公司,,,,,,2002-02-02");
        write(
                "enterprise-changes.csv",
                "credit_code,change,effective_on,county,name,reason",
                "A,county-move,2024-01-01,440704,,搬迁",
                "A,correction,,,丙公司,更名",
                "A,deregistration,2025-01-01,,,注销");
        write(
                "bodies.csv",
                "approval_number,name,county,attracted,attracted_on",
                "CNCA-R-2002-001,丁认证,440704,true,2023-01-01");
        write(
                "inspections.csv",
                "key,enterprise_name,credit_code,county,inspected_on,kind,item_code,item,result,inspectors",
                "1,甲公司,A,440703,2024-05-01,RANDOM,RZ-01,检查,NO_PROBLEM,2");
        write(
                "cases.csv",
                "key,enterprise_name,credit_code,county,subject_matter,opened_on,investigated_on,closed_on,outcome,article,amount_yuan",
                "1,甲公司,A,440703,案由,2024-05-01,2024-05-02,2024-06-01,PENALTY_PROPOSED,条例,5000.00");
        write(
                "quality-activities.csv",
                "key,kind,held_on,credit_code,county,level,title,participants",
                "1,TRAINING,2024-05-01,,440703,,培训,50");
        write("exports/01-2024-01-01-CCC.csv", "证书编号");
        write("exports/02-2024-01-01-FOOD_AGRI_PRODUCT.csv", "证书编号");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everythingIsLoadedOnceAndInOrder() throws IOException {
        load();

        assertThat(asked.stream().filter(line -> line.startsWith("POST") && !line.contains("enterprises {")))
                .containsExactly(
                        "POST /api/v1/enterprises/A/county-moves {\"effective_on\":\"2024-01-01\",\"county\":\"440704\",\"reason\":\"搬迁\"}",
                        "POST /api/v1/enterprises/A/county-moves {\"effective_on\":\"2024-01-01\",\"county\":\"440704\",\"reason\":\"搬迁\"}",
                        "POST /api/v1/enterprises/A/corrections {\"name\":\"丙公司\",\"reason\":\"更名\"}",
                        "POST /api/v1/enterprises/A/deregistrations {\"effective_on\":\"2025-01-01\",\"reason\":\"注销\"}",
                        "POST /api/v1/certification-bodies {\"approval_number\":\"CNCA-R-2002-001\",\"name\":\"丁认证\","
                                + "\"county\":\"440704\",\"attracted\":true,\"attracted_on\":\"2023-01-01\"}",
                        "POST /api/v1/inspections {\"enterprise_name\":\"甲公司\",\"credit_code\":\"A\",\"county\":\"440703\","
                                + "\"inspected_on\":\"2024-05-01\",\"kind\":\"RANDOM\",\"item_code\":\"RZ-01\",\"item\":\"检查\","
                                + "\"result\":\"NO_PROBLEM\",\"inspectors\":2}",
                        "POST /api/v1/cases {\"enterprise_name\":\"甲公司\",\"credit_code\":\"A\",\"county\":\"440703\","
                                + "\"subject_matter\":\"案由\",\"opened_on\":\"2024-05-01\","
                                + "\"procedure\":\"EXTERNAL\",\"external_reference\":\"1\"}",
                        "POST /api/v1/cases/440703-2024-000001/investigations {\"effective_on\":\"2024-05-02\"}",
                        "POST /api/v1/penalties {\"case_number\":\"440703-2024-000001\",\"decision_number\":\"江市监处罚〔2024〕1号\","
                                + "\"decided_on\":\"2024-06-01\",\"kinds\":[\"FINE\"],\"amount_yuan\":\"5000.00\",\"article\":\"条例\"}",
                        "POST /api/v1/cases/440703-2024-000001/closures {\"effective_on\":\"2024-06-01\",\"outcome\":\"PENALTY_PROPOSED\"}",
                        "POST /api/v1/quality-activities {\"kind\":\"TRAINING\",\"held_on\":\"2024-05-01\",\"county\":\"440703\","
                                + "\"title\":\"培训\",\"participants\":50}",
                        "POST /api/v1/imports CCC",
                        "POST /api/v1/imports/1/commits {\"token\":\"t\"}",
                        "POST /api/v1/imports FOOD_AGRI_PRODUCT",
                        "POST /api/v1/imports/1/commits {\"token\":\"t\"}");
        assertThat(asked)
                .contains(
                        "POST /api/v1/enterprises {\"credit_code\":\"A\",\"name\":\"甲公司\",\"county\":\"440703\",\"size\":\"SMALL\"}");

        asked.clear();
        assertThat(journal().complete()).isTrue();
        load();
        assertThat(asked).isEmpty();
    }

    @Test
    void refusalStopsTheLoadWithTheServicesSentenceAndTheNextLoadResumes() throws IOException {
        deregistration = WRONG;
        assertThatThrownBy(this::load).isInstanceOf(LoadFailed.class).hasMessageContaining("moved later");
        assertThat(journal().complete()).isFalse();

        deregistration = "{}";
        asked.clear();
        load();

        assertThat(asked)
                .noneMatch(line -> line.startsWith("POST /api/v1/enterprises {") || line.contains("county-moves"));
        assertThat(journal().complete()).isTrue();
    }

    @Test
    void recordKindIsTheEndOfTheFileName() {
        assertThat(RegisterImport.recordKind(Path.of("x/03-2024-06-30-MANAGEMENT_SYSTEM_AND_SERVICE.xlsx")))
                .isEqualTo("MANAGEMENT_SYSTEM_AND_SERVICE");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (path.endsWith("/imports")) {
            body = body.contains("CCC") ? "CCC" : "FOOD_AGRI_PRODUCT";
        }
        asked.add(exchange.getRequestMethod() + " " + path + (body.isEmpty() ? "" : " " + body));
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        exchange.getResponseHeaders().add("Location", "/api/v1/imports/1");
        String answer = "{}";
        int status = 200;
        if (path.endsWith("/imports/1")) {
            long commits =
                    asked.stream().filter(line -> line.contains("/commits")).count();
            long uploads =
                    asked.stream().filter(line -> line.contains("/imports ")).count();
            answer = commits == uploads
                    ? "{\"state\":\"COMMITTED\"}"
                    : "{\"state\":\"VERIFIED\",\"commit_token\":\"t\"}";
        } else if (path.endsWith("/progress")) {
            answer = "{\"caught_up\":true}";
        } else if (path.endsWith("/imports") || path.endsWith("/commits")) {
            status = 202;
        } else if (path.endsWith("/enterprises") && body.contains("\"B\"")) {
            status = 409;
            answer = TAKEN;
        } else if (path.endsWith("/enterprises") || path.endsWith("/certification-bodies")) {
            status = 201;
        } else if (path.endsWith("/cases")) {
            status = 201;
            answer = "{\"case_number\":\"440703-2024-000001\"}";
        } else if (path.endsWith("/inspections")
                || path.endsWith("/penalties")
                || path.endsWith("/quality-activities")) {
            status = 201;
        } else if (path.endsWith("/county-moves") && stale.getAndDecrement() > 0) {
            status = 412;
        } else if (path.endsWith("/deregistrations")) {
            answer = deregistration;
            status = deregistration.equals(WRONG) ? 409 : 200;
        }
        byte[] bytes = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void load() throws IOException {
        LoadJournal journal = journal();
        if (journal.complete()) {
            return;
        }
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        new SampleLoad(
                        service -> url,
                        journal,
                        new Console(new PrintStream(new ByteArrayOutputStream(), false, UTF_8), false))
                .load(folder);
    }

    private LoadJournal journal() {
        return new LoadJournal(folder.resolve("sample.journal"));
    }

    private void write(String file, String... lines) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, String.join("\n", lines) + "\n");
    }
}
