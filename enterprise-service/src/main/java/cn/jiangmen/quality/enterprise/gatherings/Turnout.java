package cn.jiangmen.quality.enterprise.gatherings;

import java.util.List;

/**
 * Who came.
 *
 * @param participants how many people, in all
 * @param attendance which enterprises, each once
 */
public record Turnout(int participants, List<Attendance> attendance) {
    public Turnout {
        attendance = List.copyOf(attendance);
        long persons = attendance.stream().mapToLong(Attendance::persons).sum();
        if (persons > participants) {
            throw new GatheringRefused.ParticipantsTooFew(participants, persons);
        }
    }
}
