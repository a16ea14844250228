package cn.jiangmen.quality.kit.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of text that says something: not blank, no control characters, at most {@link #max} characters; null is allowed. */
@Documented
@Constraint(validatedBy = Line.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {
    /** Longest, in characters as a reader counts them (code points). */
    int max() default 200;

    String message() default "{cn.jiangmen.quality.kit.http.Line.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts code points, so that a rare character outside the basic plane counts once. */
    final class Validator implements ConstraintValidator<Line, String> {
        private int max;

        @Override
        public void initialize(Line line) {
            max = line.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            return !text.isBlank()
                    && text.codePointCount(0, text.length()) <= max
                    && text.chars().noneMatch(Character::isISOControl);
        }
    }
}
