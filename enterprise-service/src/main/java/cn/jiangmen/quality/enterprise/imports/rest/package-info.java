/** Imports over HTTP: uploads, reports, commits, and the files that people download. */
package cn.jiangmen.quality.enterprise.imports.rest;
