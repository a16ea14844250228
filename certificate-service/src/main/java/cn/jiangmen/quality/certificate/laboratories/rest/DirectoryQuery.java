package cn.jiangmen.quality.certificate.laboratories.rest;

import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.laboratories.DirectoryFilter;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryStatus;
import cn.jiangmen.quality.certificate.laboratories.Qualification;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a directory is asked for. */
record DirectoryQuery(
        @Parameter(description = "part of a line, from one character on; width and case do not matter", example = "电缆")
        @QueryParam("q")
        @Line(max = 100)
        String text,

        @Parameter(description = "county of the institution", example = "440704") @QueryParam("county") @Line
        String county,

        @Parameter(description = "one institution") @QueryParam("laboratory_id")
        UUID laboratory,

        @Parameter(description = "what the institution has on the day") @QueryParam("qualification")
        Qualification.Kind qualification,

        @Parameter(description = "lines that hold on this day; today when absent", example = "2026-11-23")
        @QueryParam("on")
        LocalDate on) {

    /** Only institutions that work on the day: a directory is for those who look for somebody to go to. */
    DirectoryFilter filter(LocalDate today) {
        Term.plausible("on", on);
        return new DirectoryFilter(
                text, county, laboratory, LaboratoryStatus.ACTIVE, qualification, on == null ? today : on);
    }
}
