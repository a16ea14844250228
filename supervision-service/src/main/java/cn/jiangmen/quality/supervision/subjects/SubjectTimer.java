package cn.jiangmen.quality.supervision.subjects;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works out what waits, a few seconds after the facts have changed. */
@ApplicationScoped
class SubjectTimer implements Recurring {
    private final Subjects subjects;
    private final Duration every;

    SubjectTimer(
            Subjects subjects, @ConfigProperty(name = "quality.subjects.every", defaultValue = "5s") Duration every) {
        this.subjects = subjects;
        this.every = every;
    }

    @Override
    public String name() {
        return "subjects";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean next() {
        return subjects.settleSome();
    }
}
