// Mantine's CSS for fields: fetched only by pages that have some.
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
