/** The dashboard: pages with addresses of their own; everything in them comes from the public API. */
package cn.jiangmen.quality.target.dashboard.rest;
