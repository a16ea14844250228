/** What the plan would have an enterprise do next (认证引导): recommendations, on what grounds, and whether it may apply. */
package cn.jiangmen.quality.enterprise.guidance;
