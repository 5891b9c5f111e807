; Run-length encoding, the simplest compression: say how often, then say what. Encoding and decoding
; undo each other. A picture packed that way, and John Conway's look-and-say sequence (1986), where
; the encoded is encoded again and again; 1 is "one 1", 11 is "two 1s", 21 is "one 2, one 1".

(define (show label value)
  (display label)
  (display ": ")
  (display value)
  (newline))

(define (each action items)
  (if (pair? items)
      (begin
        (action (car items))
        (each action (cdr items)))))

; --- runs are a list of pairs (count item)

(define (encode items)
  (if (null? items)
      '()
      (let ((runs (encode (cdr items))))
        (if (null? runs)
            (list (list 1 (car items)))
            (if (equal? (car items) (car (cdr (car runs))))
                (cons (list (+ (car (car runs)) 1) (car items)) (cdr runs))
                (cons (list 1 (car items)) runs))))))

(define (copies count item)
  (if (= count 0)
      '()
      (cons item (copies (- count 1) item))))

(define (decode runs)
  (apply append (map (lambda (run) (copies (car run) (car (cdr run)))) runs)))

(define letters '(a a a a b c c a a d e e e e))

(show "letters" letters)
(show "encoded" (encode letters))
(show "and back" (equal? (decode (encode letters)) letters))
(newline)

; --- a picture of the letter lambda, 12 columns wide, as one list of run lengths: blanks and ink in
; turn, row after row

(define packed '(1 2 11 2 11 2 11 2 10 3 8 2 1 2 6 2 3 2 4 2 5 2 2 2 7 2 1))

(define (unpack lengths item other)
  (if (null? lengths)
      '()
      (append (copies (car lengths) item)
              (unpack (cdr lengths) other item))))

(define (draw cells column)
  (if (pair? cells)
      (begin
        (display (car cells))
        (if (= column 12)
            (begin
              (newline)
              (draw (cdr cells) 1))
            (draw (cdr cells) (+ column 1))))))

(draw (unpack packed "." "#") 1)
(newline)

; --- look and say

(define (look-and-say digits)
  (apply append (encode digits)))

(define (say digits n last)
  (each display digits)
  (newline)
  (if (< n last)
      (say (look-and-say digits) (+ n 1) last)))

(say '(1) 1 10)
(newline)

(define (lengths digits n)
  (if (= n 0)
      '()
      (cons (length digits) (lengths (look-and-say digits) (- n 1)))))

(show "how long they get" (lengths '(1) 20))

; 22 is the one that says itself.
(show "two 2s" (look-and-say '(2 2)))
