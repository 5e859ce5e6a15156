# One image per module, from the jar that the build has made:
#   ./mvnw -DskipTests package
#   docker build --build-arg MODULE=product-service -t ocop/product-service:1.0.0 .
# Without an AOT cache: making one needs a database and a broker, which an image build does not have (ADR-0015).
FROM eclipse-temurin:25.0.3_9-jre

ARG MODULE
LABEL org.opencontainers.image.title="ocop/${MODULE}" org.opencontainers.image.licenses="Apache-2.0"

# a number and not a name, so that Kubernetes can see that it is not root
RUN groupadd --gid 10001 ocop \
 && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin ocop \
 && install -d -o 10001 -g 10001 /data/files /data/audit /data/credentials

WORKDIR /app
COPY ${MODULE}/target/${MODULE}-*-runner.jar app.jar

USER 10001:10001
ENV OCOP_FILES_DIRECTORY=/data/files OCOP_AUDIT_KEY_FILE=/data/audit/key.pem \
    OCOP_CREDENTIALS_KEY_FOLDER=/data/credentials
EXPOSE 8080
# percent of the container's memory limit; the rest is for threads, class data and buffers
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
