; The dragon curve, by rewriting: Aristid Lindenmayer's systems (1968) replace every symbol of a
; word by a word, all at once, and a turtle walks along the result. John Heighway found the dragon
; in 1966 in a strip of paper folded in half again and again.

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

; --- rules are an association list; a symbol without a rule stays as it is

(define (rewritten symbol rules)
  (if (null? rules)
      (list symbol)
      (if (eq? symbol (car (car rules)))
          (cdr (car rules))
          (rewritten symbol (cdr rules)))))

(define (grow word rules generations)
  (if (= generations 0)
      word
      (grow (apply append (map (lambda (symbol) (rewritten symbol rules)) word))
            rules
            (- generations 1))))

; Lindenmayer's first example: how a filament of algae cells grows. Its lengths are Fibonacci's.
(define algae '((a a b) (b a)))

(each (lambda (n) (show n (grow '(a) algae n)))
      '(0 1 2 3 4 5))
(show "lengths" (map (lambda (n) (length (grow '(a) algae n))) '(0 1 2 3 4 5 6 7 8 9 10 11 12)))
(newline)

; --- the dragon: x and y are folds to come, f is a step, l and r are turns

(define dragon '((x x r y f r) (y l f x l y)))

(define (turned-left d)
  (list (car (cdr d)) (- (car d))))

(define (turned-right d)
  (list (- (car (cdr d))) (car d)))

; The edges that the turtle walks along, each as its middle: every step is two units long, so that
; corners are at even places and the middles of edges between them.
(define (walk word at direction edges)
  (if (null? word)
      edges
      (if (eq? (car word) 'f)
          (let ((middle (map + at direction)))
            (walk (cdr word)
                  (map + middle direction)
                  direction
                  (cons middle edges)))
          (walk (cdr word)
                at
                (if (eq? (car word) 'l)
                    (turned-left direction)
                    (if (eq? (car word) 'r)
                        (turned-right direction)
                        direction))
                edges))))

(define word (grow '(f x) dragon 7))
(define edges (walk word '(0 0) '(1 0) '()))
(show "steps of the dragon" (length edges))

; --- drawing: an edge between two corners of a row is _ and one between two rows is |

(define (contains? items x)
  (if (null? items)
      #f
      (if (equal? (car items) x)
          #t
          (contains? (cdr items) x))))

(define (range from to)
  (if (> from to)
      '()
      (cons from (range (+ from 1) to))))

(define left (apply min (map car edges)))
(define right (apply max (map car edges)))
(define top (apply min (map (lambda (edge) (car (cdr edge))) edges)))
(define bottom (apply max (map (lambda (edge) (car (cdr edge))) edges)))

(define (even-number? n)
  (= (remainder n 2) 0))

; A line of text holds what is upright between two rows of corners, and what lies on the lower one;
; a full stop ends it, because an editor might take blanks away.
(define (draw-line y)
  (each (lambda (x)
          (display
            (if (even-number? x)
                (if (contains? edges (list x y)) "|" " ")
                (if (contains? edges (list x (+ y 1))) "_" " "))))
        (range (- left 1) (+ right 1)))
  (display ".")
  (newline))

(each (lambda (y) (if (even-number? y) #f (draw-line y)))
      (range (- top 1) bottom))
