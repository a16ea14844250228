package cn.jiangmen.quality.supervision.sandbox;

import cn.jiangmen.quality.kit.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The scenarios that can be played, as {@code sandbox/scenarios.json} states them. */
@ApplicationScoped
class Scenarios {
    private final List<Scenario> all;

    Scenarios() throws IOException {
        try (InputStream stated = Scenarios.class.getResourceAsStream("/sandbox/scenarios.json")) {
            all = List.of(Json.EVENTS.readValue(stated, Scenario[].class));
        }
    }

    /** Each with all of its steps. */
    List<Scenario> all() {
        return all.stream().map(each -> get(each.name())).toList();
    }

    /** @throws SandboxRefused.NoScenario when there is none of that name */
    Scenario get(String name) {
        Scenario found = all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SandboxRefused.NoScenario(name));
        if (found.after() == null) {
            return found;
        }
        List<Scenario.Step> steps = new ArrayList<>(get(found.after()).steps());
        steps.addAll(found.steps());
        return new Scenario(found.name(), found.zh(), found.en(), found.after(), steps);
    }
}
