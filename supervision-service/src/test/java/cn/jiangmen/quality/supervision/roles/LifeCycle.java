package cn.jiangmen.quality.supervision.roles;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A life cycle as a table: how its states are reached, which acts there are, and which of them a state lets happen. */
final class LifeCycle {
    private final String path;
    private final Map<String, Supplier<String>> states = new LinkedHashMap<>();
    private final Map<String, List<String>> possible = new LinkedHashMap<>();
    private final Map<String, Map<String, ?>> acts = new LinkedHashMap<>();

    LifeCycle(String path) {
        this.path = path;
    }

    /** @param acts those that may happen there; all others must be refused */
    LifeCycle state(String name, Supplier<String> reached, String... acts) {
        states.put(name, reached);
        possible.put(name, List.of(acts));
        return this;
    }

    LifeCycle act(String name, Map<String, ?> body) {
        acts.put(name, body);
        return this;
    }

    /** Tries every act that must not happen in every state; gives what went wrong. */
    List<String> tried() {
        List<String> wrong = new ArrayList<>();
        states.forEach((state, reached) -> {
            String id = reached.get();
            String before = read(id);
            acts.forEach((act, body) -> {
                if (!possible.get(state).contains(act)) {
                    Response answer = ask(id, act, body, null);
                    if (answer.statusCode() != 409) {
                        wrong.add(
                                path + " " + state + " " + act + ": " + answer.statusCode() + " " + answer.asString());
                    }
                }
                Response foreign = ask(id, act, body, "stranger");
                if (foreign.statusCode() != 403) {
                    wrong.add(path + " " + state + " " + act + " by a stranger: " + foreign.statusCode());
                }
            });
            if (!read(id).equals(before)) {
                wrong.add(path + " " + state + " was changed");
            }
        });
        return wrong;
    }

    /** What stands of it: its history, where nothing is left out. */
    private String read(String id) {
        String aggregate = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        return given().queryParam("limit", 500)
                        .get(path + aggregate + "/history")
                        .asString()
                + given().get(path + aggregate).asString();
    }

    private Response ask(String id, String act, Map<String, ?> body, String role) {
        var request =
                given().contentType(ContentType.JSON).header("If-Match", "*").body(body);
        if (role != null) {
            request.header("X-Acting-Role", role);
        }
        return request.post(path + id + "/" + act);
    }
}
